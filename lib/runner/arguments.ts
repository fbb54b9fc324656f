import { parseArgs } from 'node:util';
import { Failed } from '@/lib/model/failure';
import type { FilterName } from '@/lib/model/scope';

/** What the command line asks for. */
export interface Arguments {
  readonly list: boolean;
  readonly data: string;
  /** `all`, or ids in the order they are to be shown. */
  readonly reports: readonly string[];
  /** The same for metrics. */
  readonly metrics: readonly string[];
  readonly form: 'text' | 'json' | 'csv' | 'figures';
  readonly from?: string;
  readonly to?: string;
  readonly zone?: string;
  readonly asOf?: string;
  readonly attribution?: string;
  readonly base?: string;
  readonly compare?: string;
  readonly filter?: string;
  /** Values of single filters, `id,id` each; `(none)` is without one, `!id,id` everything but these. */
  readonly filters: Readonly<Record<string, string>>;
  readonly weekStart?: string;
  readonly fiscalStart?: string;
  readonly monthCalendar?: string;
  /** Months ahead of a forecast. */
  readonly horizon?: string;
  /** A specification of a custom report, or the file that holds it. */
  readonly query?: string;
  /** `id=value` each. */
  readonly options: readonly string[];
}

/** Arguments that are filters of ids, and the filter of each. */
export const filterArguments = {
  user: 'userIds',
  team: 'teamIds',
  pipeline: 'pipelineIds',
  stage: 'stageIds',
  source: 'sourceIds',
  channel: 'channels',
  campaign: 'campaignIds',
  customer: 'customerIds',
  product: 'productIds',
  region: 'regions',
  kind: 'dealKinds',
  status: 'statuses',
  reason: 'lossReasonIds',
  tag: 'tags',
  activity: 'activityKinds',
  direction: 'directions',
  outcome: 'outcomes',
} as const satisfies Record<string, FilterName>;

export const usage = `npm run report -- --data FILE --report ID[,ID…]|all
  [--from DATE --until DATE] [--zone ZONE] [--as-of INSTANT] [--attribution event|current]
  [--base CUR] [--compare none|previous|year] [--week-start 1–7] [--fiscal-start 1–12]
  [--month-calendar gregory|persian] [--horizon 1–12]
  [--${Object.keys(filterArguments).join(' ID,…] [--')} ID,…]
    (each: ids, "(none)" for records without one, a leading ! for all but these)
  [--amount MIN..MAX] [--filter JSON] [--option ID=VALUE …] [--query JSON|FILE]
  [--json|--csv|--figures]
npm run report -- --data FILE --metric ID[,ID…]|all […]
npm run report -- --list`;

/** Reads the arguments. Errors: `bad-input` that names the argument. */
export function argumentsOf(words: readonly string[]): Arguments {
  const { values } = parsed(words);
  const given = { ...values };
  const forms = (['json', 'csv', 'figures'] as const).filter((form) => given[form]);
  if (forms.length > 1) throw bad(`--${forms[1]}`, `cannot go with --${forms[0]}`);
  if (!given.list && !given.data) throw bad('--data', 'is missing');
  if (!given.list && !given.report && !given.metric) throw bad('--report', 'is missing');
  return {
    list: given.list ?? false,
    data: given.data ?? '',
    reports: (given.report ?? '').split(',').filter((id) => id !== ''),
    form: forms[0] ?? 'text',
    options: given.option ?? [],
    metrics: (given.metric ?? '').split(',').filter((id) => id !== ''),
    filters: Object.fromEntries(
      [...Object.keys(filterArguments), 'amount'].flatMap((name) => {
        const value = (given as Record<string, unknown>)[name];
        return typeof value === 'string' ? [[name, value]] : [];
      }),
    ),
    ...(given.from !== undefined && { from: given.from }),
    ...(given.until !== undefined && { to: given.until }),
    ...(given.zone !== undefined && { zone: given.zone }),
    ...(given['as-of'] !== undefined && { asOf: given['as-of'] }),
    ...(given.attribution !== undefined && { attribution: given.attribution }),
    ...(given.base !== undefined && { base: given.base }),
    ...(given.compare !== undefined && { compare: given.compare }),
    ...(given.filter !== undefined && { filter: given.filter }),
    ...(given['week-start'] !== undefined && { weekStart: given['week-start'] }),
    ...(given['fiscal-start'] !== undefined && { fiscalStart: given['fiscal-start'] }),
    ...(given['month-calendar'] !== undefined && { monthCalendar: given['month-calendar'] }),
    ...(given.horizon !== undefined && { horizon: given.horizon }),
    ...(given.query !== undefined && { query: given.query }),
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
        metric: text,
        ...(Object.fromEntries(Object.keys(filterArguments).map((name) => [name, text])) as {
          [name in keyof typeof filterArguments]: typeof text;
        }),
        amount: text,
        'week-start': text,
        'fiscal-start': text,
        'month-calendar': text,
        horizon: text,
        query: text,
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
