import { ratio } from '@/lib/math/rates';
import { openThen } from '@/lib/metrics/past-deals';
import type { Block, Row, Sentence } from '@/lib/model/result';
import { column, rowOf } from '@/lib/query/figures';
import type { QueryView } from '@/lib/query/view';
import { status } from '@/lib/table/deals';
import type { Rows } from '@/lib/table/rows';
import { numbers } from '@/lib/table/table';
import { figureSaid } from './figures';
import { chancesIn } from './win-chances';

const daySeconds = 86_400;
const ages = [30, 60, 90] as const;
const bins = 5;

/** What had been said of deals at an earlier instant, and what became of them. */
interface Trial {
  /** Open then, and won or lost since. */
  readonly rows: Rows;
  /** 1 where it was won. */
  readonly won: Uint8Array;
  /** Chance by the history as it was known then, and by the CRM's stage; NaN unknown. */
  readonly chance: Float64Array;
  readonly host: Float64Array;
}

/**
 * How well chances of 30, 60 and 90 days ago have come true, beside those of the CRM (catalogue 4-features, 8).
 *
 * Rows: `backtest`, one per age; `calibration`, fifths of the chance of 90 days ago.
 * Units: `brier` is the mean of (chance − outcome)², 0 at best, 1 at worst; 0.25 is what always saying 50% gets.
 * Rules: deals open then and won or lost by now, by the stage they were in and the history of then, not adjusted. Both sides are judged on the deals that
 * both know a chance of, or on all of one side where the other knows none.
 * Source: Brier, "Verification of forecasts expressed in terms of probability", 1950, https://doi.org/10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2
 */
export function backtest(view: QueryView): { readonly blocks: readonly Block[]; readonly remark?: Sentence } {
  const trials = ages.map((age) => trialOf(view, age));
  const rows = trials.map((trial, at) => backtestRow(view, `${ages[at]}`, trial));
  const last = trials[ages.length - 1] as Trial;
  const { own, host } = scores(last);
  const isJudged = own !== null && host !== null && own !== host;
  return {
    blocks: [
      {
        id: 'backtest',
        columns: [
          column('count', 'count'),
          column('brier', 'share', { better: -1 }),
          column('hostBrier', 'share', { better: -1 }),
        ],
        rows,
      },
      {
        id: 'calibration',
        columns: [column('count', 'count'), column('predicted', 'share'), column('winRate', 'share')],
        rows: Array.from({ length: bins }, (_, bin) => calibrationRow(view, last, bin)),
      },
    ],
    ...(isJudged && {
      remark: {
        key: `remark.win-probability.${own < host ? 'better' : 'worse'}`,
        values: { own: figureSaid(own, 'share'), host: figureSaid(host, 'share') },
      },
    }),
  };
}

function trialOf(view: QueryView, age: number): Trial {
  const { company } = view;
  const { status: outcome } = company.deals;
  // The state at that instant, what happened in that second included.
  const start = company.asOf - age * daySeconds + 1;
  const then = view.before(start);
  const rows = openThen(view, start).rows.filter(
    (deal) => outcome[deal] === status.won || outcome[deal] === status.lost,
  );
  const { chanceOf } = chancesIn(view, then, rows, false);
  const ofStage = numbers(company.tables.stages, 'probability');
  return {
    rows,
    won: Uint8Array.from(rows, (deal) => +(outcome[deal] === status.won)),
    chance: Float64Array.from(rows, chanceOf),
    host: Float64Array.from(rows, (deal) => ofStage[then.deals.stage[deal] as number] ?? Number.NaN),
  };
}

/** Brier scores on what both sides know, or on what one side knows alone. */
function scores({ won, chance, host }: Trial): { own: number | null; host: number | null } {
  const isBoth = (at: number): boolean => !Number.isNaN(chance[at]) && !Number.isNaN(host[at]);
  let hasBoth = false;
  for (let at = 0; at < won.length && !hasBoth; at++) hasBoth = isBoth(at);
  const score = (values: Float64Array): number | null => {
    let sum = 0;
    let n = 0;
    for (let at = 0; at < values.length; at++) {
      const value = values[at] as number;
      if (Number.isNaN(value) || (hasBoth && !isBoth(at))) continue;
      sum += (value - (won[at] as number)) ** 2;
      n++;
    }
    return ratio(sum, n);
  };
  return { own: score(chance), host: score(host) };
}

function backtestRow({ select }: QueryView, age: string, trial: Trial): Row {
  const { own, host } = scores(trial);
  const records = select('deals', trial.rows);
  return rowOf(
    age,
    { word: 'row.win-probability.ago', values: { n: Number(age) } },
    {
      count: { value: trial.rows.length, records },
      brier: { value: own, records },
      hostBrier: { value: host, records },
    },
  );
}

/** Deals whose chance was in one fifth: what was said of them, and what came true. 100% is in the last. */
function calibrationRow({ select }: QueryView, { rows, won, chance }: Trial, bin: number): Row {
  const inside = Array.from(chance.keys()).filter(
    (at) => Math.min(bins - 1, Math.floor((chance[at] as number) * bins)) === bin,
  );
  const deals = Int32Array.from(inside, (at) => rows[at] as number);
  const k = inside.filter((at) => won[at] === 1).length;
  const said = inside.reduce((sum, at) => sum + (chance[at] as number), 0);
  const records = select('deals', deals);
  const width = 100 / bins;
  return rowOf(
    `${bin * width}`,
    { word: 'row.win-probability.chance', values: { from: bin * width, to: (bin + 1) * width } },
    {
      count: { value: inside.length, records },
      predicted: { value: ratio(said, inside.length), records },
      winRate: { value: ratio(k, inside.length), of: [k, inside.length], records },
    },
  );
}
