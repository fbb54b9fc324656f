/**
 * A calculation whose result is kept as long as what it was made from, once per `key`.
 *
 * Rules: tables are taken anew after a change (`GrowingTable.table`), so a result never outlives its records; the
 * last few keys of one object are kept, since as-of moves on with every sync.
 */
export function remembered<K extends object, A extends readonly unknown[], T>(
  make: (of: K, ...rest: A) => T,
  key: (...rest: A) => string = () => '',
  capacity = 4,
): (of: K, ...rest: A) => T {
  const kept = new WeakMap<K, Map<string, T>>();
  return (of, ...rest) => {
    let results = kept.get(of);
    if (!results) {
      results = new Map();
      kept.set(of, results);
    }
    const name = key(...rest);
    if (results.has(name)) {
      const found = results.get(name) as T;
      // What was asked for last is the last to go.
      results.delete(name);
      results.set(name, found);
      return found;
    }
    const made = make(of, ...rest);
    if (results.size >= capacity) results.delete(results.keys().next().value as string);
    results.set(name, made);
    return made;
  };
}
