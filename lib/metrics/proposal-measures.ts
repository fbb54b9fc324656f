import { count, distinct, quotient, rate } from '@/lib/query/aggregates';
import type { Population } from '@/lib/query/population';
import { proposals } from '@/lib/query/populations/proposals';
import type { Company } from '@/lib/table/company';
import { dealRowsOf } from '@/lib/table/dimensions/links';
import { codes } from '@/lib/table/table';

const hasStatus =
  (...wanted: readonly string[]) =>
  ({ tables }: Company) => {
    const { codes: of, dictionary } = codes(tables.proposals, 'status');
    const known = new Set(wanted.map((word) => dictionary.indexOf(word)).filter((code) => code >= 0));
    return (row: number): boolean => known.has(of[row] as number);
  };

/** Proposals sent in the period that were answered, or ran out. */
const settledProposals: Population = {
  ...proposals,
  id: 'settled-proposals',
  rows: (company, span) =>
    proposals.rows(company, span).filter(hasStatus('accepted', 'declined', 'expired')(company)),
};

export const proposalCount = count('proposals-sent', proposals, { better: 1 });
const proposedDeals = distinct(
  'deals-proposed',
  proposals,
  (company) => dealRowsOf(company, 'proposals') ?? new Int32Array(company.tables.proposals.length).fill(-1),
);
/** Proposals for each deal that has one. */
export const proposalsPerDeal = quotient('proposals-per-deal', proposalCount, proposedDeals, 'mean');
/** Share accepted of those accepted, declined or expired. */
export const proposalAcceptance = rate('proposal-acceptance', settledProposals, hasStatus('accepted'), {
  better: 1,
});
