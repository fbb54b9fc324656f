/** Below so many numbers the engine's own sort is quicker. */
const fewNumbers = 512;
const bits = 11;
const digits = 1 << bits;
const limit = 2 ** 31;

/**
 * Puts numbers in order, least first, in place: whole ones from 0 to 2³¹ − 1 digit by digit, others as the engine does.
 *
 * Rules: no number is NaN. Seconds and minor units are whole, so that the time grows with their number alone.
 * Source: radix sort, after Cormen, Leiserson, Rivest and Stein, "Introduction to Algorithms", 8.3
 */
export function sortNumbers(numbers: Float64Array): Float64Array {
  if (numbers.length < fewNumbers) return numbers.sort();
  const most = mostWhole(numbers);
  if (most < 0) return numbers.sort();
  let from = Int32Array.from(numbers);
  let to = new Int32Array(from.length);
  for (let shift = 0; shift < 31 && most >>> shift > 0; shift += bits) {
    byDigit(from, to, shift);
    [from, to] = [to, from];
  }
  numbers.set(from);
  return numbers;
}

/** The greatest when all are whole and fit; −1 otherwise. */
function mostWhole(numbers: Float64Array): number {
  let most = 0;
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] as number;
    if (!(number >= 0 && number < limit) || Math.trunc(number) !== number) return -1;
    most = number > most ? number : most;
  }
  return most;
}

function byDigit(from: Int32Array, to: Int32Array, shift: number): void {
  const next = new Int32Array(digits + 1);
  for (let i = 0; i < from.length; i++) {
    const digit = (((from[i] as number) >>> shift) & (digits - 1)) + 1;
    next[digit] = (next[digit] as number) + 1;
  }
  for (let digit = 0; digit < digits; digit++)
    next[digit + 1] = (next[digit + 1] as number) + (next[digit] as number);
  for (let i = 0; i < from.length; i++) {
    const number = from[i] as number;
    const digit = (number >>> shift) & (digits - 1);
    const place = next[digit] as number;
    to[place] = number;
    next[digit] = place + 1;
  }
}
