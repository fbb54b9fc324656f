/** An integer quotient rounded to the nearest, halves away from zero. */
export function roundedQuotient(dividend: bigint, divisor: bigint): bigint {
  const size = dividend < 0n ? -dividend : dividend;
  const rounded = (2n * size + divisor) / (2n * divisor);
  return dividend < 0n ? -rounded : rounded;
}

/**
 * From minor units of one currency to those of another at a decimal rate, exact and rounded once, half away from zero.
 *
 * Rules: minor × rate × 10^(baseDigits − digits); never through a float. Products below 2^53 stay in plain integers,
 * where `%` is exact; larger ones go through BigInt.
 */
export function converter(rate: string, digits: number, baseDigits: number): (minor: number) => number {
  const [whole = '0', fraction = ''] = rate.split('.');
  const places = fraction.length + digits - baseDigits;
  const times = BigInt(whole + fraction) * 10n ** BigInt(Math.max(0, -places));
  const by = 10n ** BigInt(Math.max(0, places));
  const factor = Number(times);
  const divisor = Number(by);
  return (minor) => {
    const size = Math.abs(minor) * factor;
    if (!Number.isSafeInteger(size) || !Number.isSafeInteger(factor) || !Number.isSafeInteger(divisor * 2))
      return Number(roundedQuotient(BigInt(minor) * times, by));
    return withSign(minor, nearest(size, divisor));
  };
}

/**
 * An amount times a probability, in whole minor units.
 *
 * Rules: the probability is first rounded to four decimals, then the product, both half away from zero.
 */
export function weighted(base: number, probability: number): number {
  // The small addend brings back halves that the float product has just missed: 0.29995 × 10,000 is 2999.4999….
  const parts = Math.floor(probability * 10_000 + 0.5 + 1e-9);
  const size = Math.abs(base) * parts;
  if (!Number.isSafeInteger(size)) return Number(roundedQuotient(BigInt(base) * BigInt(parts), 10_000n));
  return withSign(base, nearest(size, 10_000));
}

/** Both safe integers, not negative. */
function nearest(size: number, divisor: number): number {
  const rest = size % divisor;
  return (size - rest) / divisor + (rest * 2 >= divisor ? 1 : 0);
}

const withSign = (like: number, size: number): number => (like < 0 && size > 0 ? -size : size);
