import { parseArgs } from 'node:util';
import { Failed } from '@/lib/model/failure';

/** What the command line asks for. */
export interface Arguments {
  readonly list: boolean;
  readonly data: string;
  /** `all`, or ids in the order they are to be shown. */
  readonly reports: readonly string[];
  readonly form: 'text' | 'json' | 'csv' | 'figures';
  readonly from?: string;
  readonly to?: string;
  readonly zone?: string;
  readonly asOf?: string;
  readonly attribution?: string;
  readonly base?: string;
  readonly compare?: string;
  readonly filter?: string;
  /** `id=value` each. */
  readonly options: readonly string[];
}

export const usage = `npm run report -- --data FILE --report ID[,ID…]|all
  [--from DATE --until DATE] [--zone ZONE] [--as-of INSTANT] [--attribution event|current]
  [--base CUR] [--compare none|previous|year] [--filter JSON]
  [--option ID=VALUE …] [--json|--csv|--figures]
npm run report -- --list`;

/** Reads the arguments. Errors: `bad-input` that names the argument. */
export function argumentsOf(words: readonly string[]): Arguments {
  const { values } = parsed(words);
  const given = { ...values };
  const forms = (['json', 'csv', 'figures'] as const).filter((form) => given[form]);
  if (forms.length > 1) throw bad(`--${forms[1]}`, `cannot go with --${forms[0]}`);
  if (!given.list && !given.data) throw bad('--data', 'is missing');
  if (!given.list && !given.report) throw bad('--report', 'is missing');
  return {
    list: given.list ?? false,
    data: given.data ?? '',
    reports: (given.report ?? '').split(',').filter((id) => id !== ''),
    form: forms[0] ?? 'text',
    options: given.option ?? [],
    ...(given.from !== undefined && { from: given.from }),
    ...(given.until !== undefined && { to: given.until }),
    ...(given.zone !== undefined && { zone: given.zone }),
    ...(given['as-of'] !== undefined && { asOf: given['as-of'] }),
    ...(given.attribution !== undefined && { attribution: given.attribution }),
    ...(given.base !== undefined && { base: given.base }),
    ...(given.compare !== undefined && { compare: given.compare }),
    ...(given.filter !== undefined && { filter: given.filter }),
  };
}

function parsed(words: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...words],
      options: {
        data: text,
        report: text,
        from: text,
        until: text,
        zone: text,
        'as-of': text,
        attribution: text,
        base: text,
        compare: text,
        filter: text,
        option: { ...text, multiple: true },
        list: flag,
        json: flag,
        csv: flag,
        figures: flag,
      },
    });
  } catch (cause) {
    throw new Failed(
      { kind: 'bad-input', where: 'arguments', detail: `${(cause as Error).message}\n${usage}` },
      { cause },
    );
  }
}

const bad = (where: string, detail: string): Failed =>
  new Failed({ kind: 'bad-input', where, detail: `${detail}\n${usage}` });
