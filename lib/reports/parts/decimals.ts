/** A number as the contract writes means, quantiles and test values: to four decimals, by its exact binary value. */
export const toFourDecimals = <Value extends number | null>(value: Value): Value | number =>
  value === null ? value : Number(value.toFixed(4)) + 0;
