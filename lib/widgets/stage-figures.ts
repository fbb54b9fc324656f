import { quantile } from '@/lib/math/quantile';
import type { StageFigures, Times } from '@/lib/model/deal-figures';
import type { Company } from '@/lib/table/company';
import { status } from '@/lib/table/deals';
import { dealsIn } from '@/lib/table/filters';
import { stayIn } from '@/lib/table/stage-stays';
import { cell } from '@/lib/table/table';

const yearSeconds = 365 * 86_400;

/**
 * How long a deal has stood in its stage, against deals of its pipeline that were won and lost in the last 365 days.
 *
 * Rules: all its stays in the stage together; of a closed deal the time since its close, which nothing is held against.
 */
export function stageFigures(company: Company, deal: number): StageFigures | null {
  const { deals, tables, asOf } = company;
  const stage = deals.stage[deal] as number;
  if (stage < 0) return null;
  const open = deals.status[deal] === status.open;
  const ageSec = open ? stayIn(company, deal, stage) : asOf - (deals.closedAt[deal] as number);
  if (!(ageSec >= 0)) return null;
  return {
    name: String(cell(tables.stages, 'name', stage) ?? ''),
    open,
    ageSec,
    won: open ? timesIn(company, deal, stage, status.won) : none,
    lost: open ? timesIn(company, deal, stage, status.lost) : none,
  };
}

const none: Times = { n: 0, p25: null, median: null, p75: null };

function timesIn(company: Company, deal: number, stage: number, state: number): Times {
  const { deals, dealPipelines, asOf } = company;
  const lastYear = { from: asOf - yearSeconds, to: asOf + 1 };
  const times = Float64Array.from(
    dealsIn(company, deals.closedAt, lastYear, state).filter(
      (other) => dealPipelines[other] === dealPipelines[deal],
    ),
    (other) => stayIn(company, other, stage),
  ).filter((time) => time >= 1);
  return {
    n: times.length,
    p25: quantile(times, 0.25),
    median: quantile(times, 0.5),
    p75: quantile(times, 0.75),
  };
}
