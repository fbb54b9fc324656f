/** A number as the contract writes means, quantiles and test values: to four decimals, halves away from zero. */
export const toFourDecimals = (value: number | null): number | null =>
  value === null ? null : (Math.sign(value) * Math.round(Math.abs(value) * 10_000)) / 10_000 + 0;
