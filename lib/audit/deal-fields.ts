import type { Company } from '@/lib/table/company';
import { type Check, checkOf } from './check';
import { everyDeal, everyLost } from './deal-sets';

const hasAmount =
  ({ amounts: { base, unconverted } }: Company) =>
  (deal: number): boolean =>
    !Number.isNaN(base[deal]) || unconverted[deal] === 1;

/** Fields of deals that should be filled. */
export const dealFields: readonly Check[] = [
  checkOf('deal-no-owner', 3, 'deals', everyDeal, (company) => {
    const owners = company.owners('now');
    return (deal) => (owners[deal] as number) < 0;
  }),
  checkOf('deal-no-amount', 3, 'deals', everyDeal, (company) => {
    const holds = hasAmount(company);
    return (deal) => !holds(deal);
  }),
  checkOf('deal-no-source', 2, 'deals', everyDeal, (company) => {
    const sources = company.dealSources('now');
    return (deal) => (sources[deal] as number) < 0;
  }),
];

export const lostNoReason = checkOf(
  'lost-no-reason',
  3,
  'deals',
  everyLost,
  ({ dealReasons }) =>
    (deal) =>
      (dealReasons[deal] as number) < 0,
);

export const dealNoCustomer = checkOf(
  'deal-no-customer',
  2,
  'deals',
  everyDeal,
  ({ dealCustomers }) =>
    (deal) =>
      (dealCustomers[deal] as number) < 0,
);

/** An amount that is known, in a currency without a rate. */
export const dealUnconverted = checkOf(
  'deal-unconverted-currency',
  2,
  'deals',
  (company) => everyDeal(company).filter(hasAmount(company)),
  ({ amounts }) =>
    (deal) =>
      amounts.unconverted[deal] === 1,
);
