/**
 * How far two measures rise together, −1 to 1; `null` of fewer than two pairs, and when one of them never varies.
 *
 * Rules: Pearson's correlation of the ranks; equal values share the mean of their ranks. Pairs with an unknown value
 * (NaN) are left out. It is shown from five pairs on, and never as a cause (catalogue 0.8).
 * Source: C. Spearman, 1904, https://doi.org/10.2307/1412159
 */
export function spearman(xs: ArrayLike<number>, ys: ArrayLike<number>): number | null {
  const known: number[] = [];
  for (let i = 0; i < Math.min(xs.length, ys.length); i++)
    if (!Number.isNaN(xs[i]) && !Number.isNaN(ys[i])) known.push(i);
  const a = ranks(known.map((i) => xs[i] as number));
  const b = ranks(known.map((i) => ys[i] as number));
  const middle = (known.length + 1) / 2;
  let [product, squaresA, squaresB] = [0, 0, 0];
  for (let i = 0; i < known.length; i++) {
    const [x, y] = [(a[i] as number) - middle, (b[i] as number) - middle];
    product += x * y;
    squaresA += x * x;
    squaresB += y * y;
  }
  if (squaresA === 0 || squaresB === 0) return null;
  const size = Math.sqrt(squaresA * squaresB);
  // Rounding can leave a trace beyond 1.
  return Math.min(1, Math.max(-1, product / size)) + 0;
}

/** 1 for the least; equal values have the mean of the ranks they take up. */
function ranks(values: readonly number[]): Float64Array {
  const order = values.map((_, i) => i).sort((i, j) => (values[i] as number) - (values[j] as number));
  const found = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to] as number] === values[order[from] as number]) to++;
    for (let i = from; i < to; i++) found[order[i] as number] = (from + 1 + to) / 2;
    from = to;
  }
  return found;
}
