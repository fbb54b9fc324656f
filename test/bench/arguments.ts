import { parseArgs } from 'node:util';

const sizes: Readonly<Record<string, number>> = {
  '10k': 10_000,
  '100k': 100_000,
  '1m': 1_000_000,
  '10m': 10_000_000,
};

export interface BenchArguments {
  /** Numbers of activities, by their names. */
  readonly sizes: readonly (readonly [name: string, activities: number])[];
  /** One object per record is also written for a million activities, and growth to ten million measured. */
  readonly full: boolean;
  /** Few rounds, and no object store. */
  readonly quick: boolean;
  /** What is measured. */
  readonly parts: ReadonlySet<Part>;
}

const parts = ['questions', 'changes', 'catalogue', 'store', 'surfaces'] as const;
export type Part = (typeof parts)[number];

export const usage = `npm run bench -- [--size 10k|100k|1m|10m]… [--only ${parts.join('|')}]… [--quick] [--full]`;

/** Errors: an Error that says what was wrong. */
export function benchArguments(argv: readonly string[]): BenchArguments {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      size: { type: 'string', multiple: true },
      only: { type: 'string', multiple: true },
      quick: { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
    },
  });
  const names = values.size ?? (values.quick ? ['100k'] : ['100k', '1m', ...(values.full ? ['10m'] : [])]);
  return {
    sizes: names.map((name) => {
      const activities = sizes[name];
      if (activities === undefined)
        throw new Error(`--size ${name} is none of ${Object.keys(sizes).join(', ')}`);
      return [name, activities] as const;
    }),
    full: values.full,
    quick: values.quick,
    parts: new Set((values.only ?? parts).map(partOf)),
  };
}

function partOf(name: string): Part {
  const found = parts.find((part) => part === name);
  if (!found) throw new Error(`--only ${name} is none of ${parts.join(', ')}`);
  return found;
}
