/** A record of a table: what a query may ask of it. */
export type Row = Readonly<Record<string, unknown>>;

export interface Soql {
  readonly columns: readonly string[];
  readonly object: string;
  readonly matches: (row: Row) => boolean;
  readonly order: readonly { readonly field: string; readonly sign: 1 | -1 }[];
  readonly limit: number;
  /** Fields in conditions and order. */
  readonly mentioned: readonly string[];
}

type Test = (row: Row) => boolean;

/**
 * The part of SOQL that is needed: columns, one object, conditions with AND, OR, IN and comparisons, order and limit.
 * Source: https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select.htm
 */
export function parse(text: string): Soql {
  const tokens = text.match(/'(?:\\.|[^'\\])*'|[<>!]?=|[<>(),]|[^\s<>=!(),]+/g) ?? [];
  let at = 0;
  const mentioned: string[] = [];
  const peek = (): string => (tokens[at] ?? '').toUpperCase();
  const take = (): string => tokens[at++] ?? '';
  const expect = (word: string): void => {
    if (take().toUpperCase() !== word) throw new Error(`expecting ${word}`);
  };
  const list = <T>(one: () => T): T[] => {
    const found = [one()];
    while (peek() === ',') {
      at++;
      found.push(one());
    }
    return found;
  };
  const value = (): string | number | boolean | null => {
    const token = take();
    if (token.startsWith("'")) return token.slice(1, -1).replace(/\\(.)/g, '$1');
    if (/^\d{4}-\d\d-\d\dT/.test(token)) return Date.parse(token);
    const word = token.toLowerCase();
    return word === 'null' ? null : word === 'true';
  };
  const comparison = (): Test => {
    const field = take();
    mentioned.push(field);
    const sign = take().toUpperCase();
    if (sign === 'IN') {
      expect('(');
      const some = new Set<unknown>(list(value));
      expect(')');
      return (row) => some.has(valueAt(row, field));
    }
    const right = value();
    return (row) => {
      const told = (valueAt(row, field) ?? null) as string | boolean | null;
      const left = typeof right === 'number' ? Date.parse(String(told)) : told;
      if (sign === '=') return left === right;
      if (left === null || right === null) return false;
      if (sign === '<') return left < right;
      if (sign === '>=') return left >= right;
      throw new Error(`unexpected token: ${sign}`);
    };
  };
  const factor = (): Test => {
    if (peek() !== '(') return comparison();
    at++;
    const inner = either();
    expect(')');
    return inner;
  };
  const both = (): Test => {
    const parts = [factor()];
    while (peek() === 'AND') {
      at++;
      parts.push(factor());
    }
    return (row) => parts.every((part) => part(row));
  };
  const either = (): Test => {
    const parts = [both()];
    while (peek() === 'OR') {
      at++;
      parts.push(both());
    }
    return (row) => parts.some((part) => part(row));
  };
  expect('SELECT');
  const columns = list(take);
  expect('FROM');
  const object = take();
  let matches: Test = () => true;
  if (peek() === 'WHERE') {
    at++;
    matches = either();
  }
  let order: Soql['order'] = [];
  if (peek() === 'ORDER') {
    at++;
    expect('BY');
    order = list(() => {
      const field = take();
      mentioned.push(field);
      const isDown = peek() === 'DESC';
      if (isDown || peek() === 'ASC') at++;
      return { field, sign: isDown ? -1 : 1 };
    });
  }
  let limit = Number.POSITIVE_INFINITY;
  if (peek() === 'LIMIT') {
    at++;
    limit = Number(take());
  }
  if (at < tokens.length) throw new Error(`unexpected token: ${tokens[at]}`);
  return { columns, object, matches, order, limit, mentioned };
}

function valueAt(row: Row, path: string): unknown {
  let value: unknown = row;
  for (const name of path.split('.')) value = (value as Row | null | undefined)?.[name];
  return value;
}

/** What a query gives of a table. */
export function run({ matches, order, limit }: Soql, rows: readonly Row[]): Row[] {
  const keyOf = (row: Row, field: string): string => String(valueAt(row, field) ?? '');
  return rows
    .filter(matches)
    .toSorted((a, b) => {
      for (const { field, sign } of order) {
        const [left, right] = [keyOf(a, field), keyOf(b, field)];
        if (left !== right) return left < right ? -sign : sign;
      }
      return 0;
    })
    .slice(0, limit);
}
