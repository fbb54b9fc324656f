import { ratio } from '@/lib/math/rates';
import type { Block, Label } from '@/lib/model/result';
import { column, rowOf } from '@/lib/query/figures';
import type { QueryView } from '@/lib/query/view';
import type { Company } from '@/lib/table/company';
import { Keys } from '@/lib/table/keys';
import { keyText, labelOf } from '@/lib/table/labels';
import type { Rows } from '@/lib/table/rows';
import { codes, numbers } from '@/lib/table/table';
import type { WinFactor } from '@/lib/table/win-adjustments';
import { winReasons } from '@/lib/table/win-traits';
import { dealId, dealLabel, greatest } from './deal-names';
import type { Chances } from './win-chances';

/** Open deals with a row of their own. */
const mostDeals = 50;

const bands = ['lowest', 'low', 'high', 'highest'] as const;

/**
 * What raises or lowers chances.
 *
 * Rows: `reasons`, one per trait that enough decided deals have; `ratio` is its odds, `openCount` the open deals that it holds for.
 */
export function reasonsBlock({ company, select }: QueryView, chances: Chances, open: Rows): Block {
  const held = new Map<WinFactor, number[]>(chances.factors.map((factor) => [factor, []]));
  for (const deal of open) for (const factor of chances.factorsOf(deal)) held.get(factor)?.push(deal);
  return {
    id: 'reasons',
    columns: [
      column('ratio', 'mean', { better: 1 }),
      column('openCount', 'count'),
      column('winRate', 'share'),
      column('winRateWithout', 'share', { minWidth: 360 }),
      column('pipeline', 'text', { minWidth: 480 }),
    ],
    rows: chances.factors.map((factor) => {
      const { reason, pipeline, value, n, won, others, othersWon } = factor;
      const deals = Int32Array.from(held.get(factor) ?? []);
      return rowOf(
        JSON.stringify([keyText(company.pipelines, pipeline), reason, valueKey(company, factor)]),
        labelOfFactor(company, reason, value),
        {
          ratio: { value: factor.ratio },
          openCount: { value: deals.length, records: select('deals', deals) },
          winRate: { value: ratio(won, n), of: [won, n] },
          winRateWithout: { value: ratio(othersWon, others), of: [othersWon, others] },
          pipeline: { value: pipelineName(company, pipeline) },
        },
      );
    }),
  };
}

const valueKey = ({ sources }: Company, { reason, value }: WinFactor): string =>
  reason === 'source' ? keyText(sources, value) : reason === 'amount' ? (bands[value] ?? '') : '';

function labelOfFactor({ sources }: Company, reason: string, value: number): Label {
  if (reason === 'source') return labelOf(sources, value, 'source');
  if (reason === 'amount') return { word: `amount-band.${bands[value]}` };
  return { word: `win-reason.${reason}` };
}

/** Name of a pipeline, `null` where the CRM has none. */
export function pipelineName({ pipelines }: Company, pipeline: number): string | null {
  const label = labelOf(pipelines, pipeline, 'pipeline');
  return 'text' in label ? label.text : null;
}

/**
 * Open deals with their chance, the CRM's own beside it, and each reason that moves it as its odds.
 *
 * Rows: the fifty of the largest amounts: people are not ranked by chance.
 */
export function chanceBlock({ company, select }: QueryView, chances: Chances, open: Rows): Block {
  const { tables, amounts, deals } = company;
  const stages = new Keys(tables.stages);
  const own = numbers(tables.deals, 'winProbability');
  const ofStage = numbers(tables.stages, 'probability');
  const known = (value: number | undefined): number | null =>
    value === undefined || Number.isNaN(value) ? null : value;
  const shown = greatest(tables, open, amounts.base, mostDeals);
  const used = winReasons.filter((reason) => chances.factors.some((factor) => factor.reason === reason));
  return {
    id: 'deals',
    columns: [
      column('chance', 'share'),
      column('host', 'share'),
      column('value', 'money', { minWidth: 360 }),
      column('stage', 'text', { minWidth: 480 }),
      ...used.map((reason) =>
        column(reason, 'mean', { minWidth: 640, label: { word: `win-reason.${reason}` } }),
      ),
    ],
    rows: shown.map((deal) => {
      const rows = Int32Array.of(deal);
      const stage = deals.stage[deal] as number;
      const name = labelOf(stages, stage, 'stage');
      const given = own[deal] as number;
      return rowOf(dealId(tables, deal), dealLabel(tables, deal), {
        chance: { value: known(chances.chanceOf(deal)), records: select('deals', rows) },
        host: { value: known(Number.isNaN(given) ? ofStage[stage] : given) },
        value: { value: known(amounts.base[deal]), records: select('deals', rows, 'base') },
        stage: { value: 'text' in name ? name.text : null },
        ...Object.fromEntries(
          used.map((reason) => {
            const factor = chances.factorsOf(deal).find((one) => one.reason === reason);
            return [reason, { value: factor?.ratio ?? null }];
          }),
        ),
      });
    }),
  };
}

/** Stages that a deal may stand in: incoming and open ones that are not deleted, by row of `stages`. */
export function standingStages({ tables: { stages }, asOf }: Company): number[] {
  const kind = codes(stages, 'kind');
  const deletedAt = numbers(stages, 'deletedAt');
  return Array.from({ length: stages.length }, (_, row) => row).filter((row) => {
    const word = kind.dictionary[kind.codes[row] as number];
    return (word === 'incoming' || word === 'open') && !((deletedAt[row] as number) <= asOf);
  });
}
