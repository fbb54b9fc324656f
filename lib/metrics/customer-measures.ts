import { ratio } from '@/lib/math/rates';
import { wilson } from '@/lib/math/wilson';
import { count, countOf, mean, quotient, rate } from '@/lib/query/aggregates';
import type { Measure } from '@/lib/query/measure';
import type { Population } from '@/lib/query/population';
import {
  askedSurveys,
  cesAnswers,
  firstWins,
  lastNpsAnswers,
  npsAnswers,
  prospects,
} from '@/lib/query/populations/customers';
import { decided } from '@/lib/query/populations/deals';
import type { Company } from '@/lib/table/company';
import { status } from '@/lib/table/deals';
import { numbers } from '@/lib/table/table';
import { decidedCount, wonValue } from './deal-measures';

/** What customers are measured by, as 3-metrics M2, S1 and S2 define it. */
export const newCustomers = count('new-customers', firstWins, { better: 1 });

/** Promoters give 9 or 10, detractors 0 to 6, whatever the scale begins with. */
const classes = {
  promoters: (score: number) => score >= 9,
  passives: (score: number) => score >= 7 && score < 9,
  detractors: (score: number) => score < 7,
} as const;

const isClass = (of: (score: number) => boolean) => (company: Company) => {
  const score = numbers(company.tables.surveys, 'score');
  return (row: number) => of(score[row] as number);
};

/** 100 × (promoters − detractors) / answers. */
const npsOf = (id: string, population: Population): Measure => ({
  id,
  unit: 'mean',
  better: 1,
  population,
  of: ({ company }, rows) => {
    const score = numbers(company.tables.surveys, 'score');
    let balance = 0;
    for (const row of rows)
      balance += +classes.promoters(score[row] as number) - +classes.detractors(score[row] as number);
    return { value: ratio(100 * balance, rows.length), n: rows.length };
  },
});

/** The recommendations of a period: all of them, or each customer's last. */
const recommendationsOf = (id: string, population: Population) => ({
  score: npsOf(id, population),
  answers: count(`${id}-answers`, population),
  promoters: countOf(`${id}-promoters`, population, isClass(classes.promoters), { better: 1 }),
  passives: countOf(`${id}-passives`, population, isClass(classes.passives)),
  detractors: countOf(`${id}-detractors`, population, isClass(classes.detractors), { better: -1 }),
});
export const nps = recommendationsOf('nps', npsAnswers);
export const lastNps = recommendationsOf('nps-last', lastNpsAnswers);

/** The effort that customers had, on the survey's own scale; a high score is little effort. */
export const cesScore = mean('ces', cesAnswers, ({ tables }) => numbers(tables.surveys, 'score'), 'mean', {
  better: 1,
});
export const cesCount = count('ces-answers', cesAnswers);
/** Share of answers in the three best boxes. */
export const cesTop = rate(
  'ces-top',
  cesAnswers,
  ({ tables }) => {
    const [score, most] = [numbers(tables.surveys, 'score'), numbers(tables.surveys, 'scaleMax')];
    return (row) => (score[row] as number) > (most[row] as number) - 3;
  },
  { better: 1 },
);
/** Surveys sent in the period, and the share of them that is answered by now. */
export const askedCount = count('surveys-asked', askedSurveys);
export const responseRate = rate(
  'survey-response-rate',
  askedSurveys,
  ({ tables, asOf }) => {
    const at = numbers(tables.surveys, 'at');
    return (row) => (at[row] as number) <= asOf;
  },
  { better: 1 },
);

export const prospectCount = count('prospects', prospects);

/** What a closed deal brings on average, lost ones counted: won value by deals won or lost. */
export const wonPerDecided = quotient('won-per-decided', wonValue, decidedCount, 'money', { better: 1 });

/** The ends of the interval in which a win rate lies; rates are ranked by the lower one. */
const winBound = (id: string, end: 0 | 1): Measure => ({
  id,
  unit: 'share',
  population: decided,
  of: ({ company: { deals } }, rows) => {
    const won = rows.filter((deal) => deals.status[deal] === status.won).length;
    return { value: wilson(won, rows.length)?.[end] ?? null, n: rows.length };
  },
});
export const winRateLow = winBound('close-rate-low', 0);
export const winRateHigh = winBound('close-rate-high', 1);
