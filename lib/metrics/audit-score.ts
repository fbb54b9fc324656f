import { auditOf, coreChecks } from '@/lib/audit/checks';
import { scoreOf } from '@/lib/audit/score';
import { ratio } from '@/lib/math/rates';
import type { Measure } from '@/lib/query/measure';
import { deals as allDeals } from '@/lib/query/populations/deals';
import { sieveOf } from '@/lib/query/sieve';
import type { QueryView } from '@/lib/query/view';
import type { Company } from '@/lib/table/company';
import { status } from '@/lib/table/deals';
import type { Found } from './metric';

/** 100 for data without a fault, weighted by check; or what is missing to it. The checks that fail stand beside it. */
export function auditFound({ company, filters, select }: QueryView, as: 'score' | 'gaps'): Found {
  const found = auditOf(company);
  const checks = coreChecks.flatMap((check) => {
    const findings = found.get(check);
    if (!findings) return [];
    const sieve = sieveOf(company, check.entity, 'now', filters);
    const [checked, bad] = [sieve.passing(findings.checked).rows, sieve.passing(findings.bad).rows];
    return [{ ...check, rows: bad, bad: bad.length, checked: checked.length }];
  });
  const score = scoreOf(checks);
  return {
    value: as === 'score' || score === null ? score : 100 - score,
    n: checks.reduce((sum, { checked }) => sum + checked, 0),
    parts: checks
      .filter(({ bad }) => bad > 0)
      .map(({ id, entity, rows, bad, checked }) => ({
        key: id,
        label: { word: `check.${id}` },
        unit: 'share',
        value: ratio(bad, checked),
        n: checked,
        of: [bad, checked],
        records: select(entity, rows),
      })),
  };
}

type Lacks = (company: Company) => (deal: number) => boolean;

const lacks: Readonly<Record<'owner' | 'amount' | 'source' | 'customer' | 'date' | 'reason', Lacks>> = {
  owner: (company) => {
    const owners = company.owners('now');
    return (deal) => (owners[deal] as number) < 0;
  },
  amount:
    ({ amounts }) =>
    (deal) =>
      Number.isNaN(amounts.base[deal]) && amounts.unconverted[deal] !== 1,
  source: (company) => {
    const sources = company.dealSources('now');
    return (deal) => (sources[deal] as number) < 0;
  },
  customer:
    ({ dealCustomers }) =>
    (deal) =>
      (dealCustomers[deal] as number) < 0,
  date:
    ({ expectedDays }) =>
    (deal) =>
      Number.isNaN(expectedDays[deal]),
  reason:
    ({ dealReasons }) =>
    (deal) =>
      (dealReasons[deal] as number) < 0,
};

/** Fields that every deal is to have: owner, amount, source, customer; an expected date while open, a reason when lost. */
export const completeness: Measure = {
  id: 'field-completeness',
  unit: 'share',
  better: 1,
  population: allDeals,
  of: ({ company }, rows) => {
    const { deals } = company;
    const always = [lacks.owner, lacks.amount, lacks.source, lacks.customer].map((of) => of(company));
    const [noDate, noReason] = [lacks.date(company), lacks.reason(company)];
    let [filled, asked] = [0, 0];
    for (const deal of rows) {
      const state = deals.status[deal];
      const more = state === status.open ? [noDate] : state === status.lost ? [noReason] : [];
      for (const isMissing of [...always, ...more]) {
        asked++;
        filled += isMissing(deal) ? 0 : 1;
      }
    }
    return { value: ratio(filled, asked), n: asked, of: [filled, asked], rows };
  },
};
