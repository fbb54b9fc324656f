import { stageLabel } from '@/lib/metrics/stage-figures';
import { type ChangeKind, changeKinds } from '@/lib/model/attention';
import type { Sentence } from '@/lib/model/result';
import { populationIn } from '@/lib/query/population';
import { deals as everyDeal } from '@/lib/query/populations/deals';
import type { QueryView } from '@/lib/query/view';
import type { Company } from '@/lib/table/company';
import { status } from '@/lib/table/deals';
import { byText, labelOf } from '@/lib/table/labels';
import { cell, codes } from '@/lib/table/table';
import { transitionsOf } from '@/lib/table/transitions';
import { said } from './insight';

/** What became of a deal, by its row; `at` is seconds since 1970. */
export interface Changed {
  readonly row: number;
  readonly id: string;
  readonly kind: ChangeKind;
  readonly sentence: Sentence;
  readonly at: number;
}

/**
 * What became, after an instant, of the deals that a view is filtered for: newest first, each deal once.
 *
 * Rules: a deal that ended is told by how it ended, whatever came before; one that had ended and is open again was
 * reopened; one that came after the instant is new; any other was moved when it is in another stage now. A move there
 * and back is none, and neither is one that a connector made up to mend a history.
 */
export function changesOf(
  view: QueryView,
  since: number,
): { readonly changed: readonly Changed[]; readonly counts: Readonly<Record<ChangeKind, number>> } {
  const counts = Object.fromEntries(changeKinds.map((kind) => [kind, 0])) as Record<ChangeKind, number>;
  const { rows } = populationIn(view, everyDeal, view.period);
  const changed = [...rows].flatMap((row): Changed[] => {
    const found = changeOf(view.company, row, since);
    if (!found) return [];
    counts[found.kind]++;
    return [{ row, id: String(cell(view.company.tables.deals, 'id', row)), ...found }];
  });
  return { changed: changed.sort((a, b) => b.at - a.at || byText(a.id, b.id)), counts };
}

const endings: ReadonlyMap<number, 'won' | 'lost' | 'unqualified'> = new Map([
  [status.won, 'won'],
  [status.lost, 'lost'],
  [status.unqualified, 'unqualified'],
]);

function changeOf(company: Company, deal: number, since: number): Omit<Changed, 'row' | 'id'> | undefined {
  const { deals } = company;
  const [createdAt, closedAt, stage] = [deals.createdAt, deals.closedAt, deals.stage].map(
    (column) => column[deal] as number,
  ) as [number, number, number];
  const ending = endings.get(deals.status[deal] as number);
  if (ending) {
    if (!(closedAt > since)) return undefined;
    return { kind: ending, sentence: endingOf(company, deal, ending), at: closedAt };
  }
  const to = said(stageLabel(company, stage));
  if (createdAt > since)
    return { kind: 'new', sentence: { key: 'change.new', values: { stage: to } }, at: createdAt };
  const move = moveOf(company, deal, since);
  if (!move) return undefined;
  if (move.hadEnded)
    return { kind: 'reopened', sentence: { key: 'change.reopened', values: { stage: to } }, at: move.at };
  if (move.from === stage) return undefined;
  return {
    kind: 'moved',
    sentence:
      move.from < 0
        ? { key: 'change.moved.to', values: { stage: to } }
        : { key: 'change.moved', values: { from: said(stageLabel(company, move.from)), stage: to } },
    at: move.at,
  };
}

/** The stage that a deal was in at an instant, and when it last moved since; `undefined` where it did not. */
function moveOf(
  { tables, asOf }: Company,
  deal: number,
  since: number,
): { readonly from: number; readonly hadEnded: boolean; readonly at: number } | undefined {
  const { starts, at, stage, synthetic } = transitionsOf(tables);
  let before = -1;
  let last: number | undefined;
  for (let i = starts[deal] as number; i < (starts[deal + 1] as number); i++) {
    const when = at[i] as number;
    if (when > asOf) break;
    if (when <= since) before = stage[i] as number;
    else if (synthetic[i] === 0) last = when;
  }
  return last === undefined ? undefined : { from: before, hadEnded: isEnd(tables, before), at: last };
}

function isEnd(tables: Company['tables'], stage: number): boolean {
  const { codes: kinds, dictionary } = codes(tables.stages, 'kind');
  const kind = stage < 0 ? undefined : dictionary[kinds[stage] as number];
  return kind === 'won' || kind === 'lost' || kind === 'unqualified';
}

function endingOf(company: Company, deal: number, ending: 'won' | 'lost' | 'unqualified'): Sentence {
  const reason = company.dealReasons[deal] as number;
  if (ending !== 'lost' || reason < 0) return { key: `change.${ending}`, values: {} };
  return {
    key: 'change.lost.reason',
    values: { reason: said(labelOf(company.reasons, reason, 'reason')) },
  };
}
