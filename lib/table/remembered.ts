/**
 * A calculation whose result is kept as long as what it was made from, once per `key`.
 *
 * Rules: tables are taken anew after a change (`GrowingTable.table`), so a result never outlives its records; the
 * last few keys of one object are kept, since as-of moves on with every sync.
 */
export function remembered<K extends object, A extends readonly unknown[], T>(
  make: (of: K, ...rest: A) => T,
  key: (...rest: A) => string = () => '',
): (of: K, ...rest: A) => T {
  const kept = new WeakMap<K, Map<string, T>>();
  return (of, ...rest) => {
    let results = kept.get(of);
    if (!results) {
      results = new Map();
      kept.set(of, results);
    }
    const name = key(...rest);
    const found = results.get(name);
    if (found !== undefined || results.has(name)) return found as T;
    const made = make(of, ...rest);
    if (results.size >= 4) results.delete(results.keys().next().value as string);
    results.set(name, made);
    return made;
  };
}
