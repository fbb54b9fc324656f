/** Percentage points of a difference of shares, to the contract's four decimals. */
export const points = (difference: number): number => Math.round(difference * 1e6) / 1e4 + 0;
