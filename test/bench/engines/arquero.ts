import { escape as escaped, op, table } from 'arquero';
import { comparableEmail, comparableName } from '@/lib/table/duplicates';
import type { NumberRow } from './assemble';
import * as assemble from './assemble';
import { positions } from './columns';
import { type PeerColumns, wanted } from './peer-columns';
import type { Engine, Span } from './questions';

type Columns = Record<string, ArrayLike<number | string>>;
type ArqueroTable = ReturnType<typeof table>;

/** Arquero over the same typed arrays. Its expressions are compiled, so it needs a page that allows eval. */
export function arqueroEngine(columns: PeerColumns): Engine {
  const made = (of: object): ArqueroTable => table(of as Columns as never);
  const [deals, transitions, stages] = [made(columns.deals), made(columns.transitions), made(columns.stages)];
  const [reached, stays] = [made(columns.reached), made(columns.stays)];
  const [activities, contacts] = [made(columns.activities), made(columns.contacts)];
  const newDeals = (span: Span): ArqueroTable => within(deals, 'created', span).select('deal', 'pipeline');
  const heatMap = (span: Span, hour: string): number[] =>
    assemble.heatMapOf(
      rows(
        within(activities, 'moment', span, ` && (d.traits & ${wanted.mask}) === ${wanted.traits}`)
          .groupby({ atHour: hour }, 'outcome')
          .count({ as: 'n' }),
        ['atHour', 'outcome', 'n'],
      ),
      columns,
    );
  const stageTimes = (found: ArqueroTable): number[] =>
    assemble.stageTimesOf(
      rows(
        found
          .groupby('stage')
          .rollup({ n: op.count(), median: op.quantile('seconds', 0.5), ninth: op.quantile('seconds', 0.9) }),
        ['stage', 'n', 'median', 'ninth'],
      ),
      columns,
    );
  const funnel = (found: ArqueroTable): number[] =>
    assemble.funnelOf(
      rows(found.filter('d => d.rank >= 0').groupby('pipeline', 'rank').count({ as: 'n' }), [
        'pipeline',
        'rank',
        'n',
      ]),
      columns,
    );
  return {
    name: 'Arquero',
    ask: {
      winRate: (span) =>
        assemble.winRateOf(
          rows(
            within(deals, 'closed', span).groupby('owner').rollup({
              won: 'd => op.sum(d.status === 1 ? 1 : 0)',
              lost: 'd => op.sum(d.status === 2 ? 1 : 0)',
              revenue: 'd => op.sum(d.status === 1 && d.amount === d.amount ? d.amount : 0)',
            }),
            ['owner', 'won', 'lost', 'revenue'],
          ),
          columns,
        ),
      lostReasons: (span) =>
        assemble.lostReasonsOf(
          rows(
            within(deals, 'closed', span, ' && d.status === 2').groupby('reason', 'owner').count({ as: 'n' }),
            ['reason', 'owner', 'n'],
          ),
          columns,
        ),
      funnel: (span) =>
        funnel(
          transitions
            .join(newDeals(span), 'deal')
            .join(stages, [
              ['stage', 'pipeline'],
              ['stage', 'pipeline'],
            ])
            .groupby('deal')
            .rollup({ pipeline: op.max('pipeline'), rank: op.max('rank') }),
        ),
      stageTimes: (span) =>
        stageTimes(
          transitions
            .semijoin(newDeals(span), 'deal')
            .groupby('deal')
            .derive({ until: op.lead('moment', 1, -1 as never) })
            .ungroup()
            .join(stages.select('stage', 'rank'), 'stage')
            .filter(`d => d.rank >= 0 && d.rank < ${positions}`)
            .groupby('deal', 'stage')
            .rollup({ seconds: 'd => op.sum(d.until - d.moment)', open: 'd => op.min(d.until)' })
            .filter('d => d.open >= 0 && d.seconds >= 1'),
        ),
      heatMap: (span) => heatMap(span, 'd => (op.floor(d.local / 3600) + 72) % 168'),
      duplicates: () => [
        ...shared(contacts, 'email', comparableEmail),
        ...shared(contacts, 'name', comparableName),
      ],
    },
    given: {
      funnel: (span) => funnel(within(reached, 'created', span)),
      stageTimes: (span) => stageTimes(within(stays, 'created', span, ' && d.finished === 1')),
      heatMap: (span) => heatMap(span, 'd => d.hour'),
      duplicates: () => [...shared(contacts, 'comparableEmail'), ...shared(contacts, 'comparableName')],
    },
  };
}

const within = (of: ArqueroTable, field: string, { from, to }: Span, more = ''): ArqueroTable =>
  of.filter(`d => d.${field} >= ${from} && d.${field} < ${to}${more}`);

function shared(contacts: ArqueroTable, field: string, comparable?: (text: string) => string): number[] {
  const text = comparable
    ? contacts.derive({ text: escaped((row: Record<string, string>) => comparable(row[field] ?? '')) })
    : contacts.rename({ [field]: 'text' });
  const groups = text
    .filter("d => d.text !== ''")
    .groupby('text')
    .count({ as: 'n' })
    .filter('d => d.n > 1')
    .rollup({ groups: op.count(), records: op.sum('n') });
  return rows(groups, ['groups', 'records'])[0]?.map((value) => value ?? 0) ?? [0, 0];
}

function rows(found: ArqueroTable, fields: readonly string[]): NumberRow[] {
  return (found.objects() as Record<string, number>[]).map((row) => fields.map((field) => row[field] ?? 0));
}
