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

/**
 * The same for a calculation made from several objects at once: kept as long as all of them, in the order given.
 *
 * Rules: `parts` are objects that are others when what they hold is: a `Table`, or what `rowsById` gives.
 */
export function rememberedBy<A extends readonly unknown[], T>(
  parts: (...args: A) => readonly [object, object, ...object[]],
  make: (...args: A) => T,
  key: (...args: A) => string = () => '',
): (...args: A) => T {
  const root = new Node<T>();
  return (...args) => {
    let node = root;
    for (const part of parts(...args)) node = node.after(part);
    const name = key(...args);
    if (!node.results.has(name)) node.results.set(name, make(...args));
    return node.results.get(name) as T;
  };
}

class Node<T> {
  readonly results = new Map<string, T>();
  readonly #next = new WeakMap<object, Node<T>>();

  after(part: object): Node<T> {
    let next = this.#next.get(part);
    if (!next) {
      next = new Node();
      this.#next.set(part, next);
    }
    return next;
  }
}
