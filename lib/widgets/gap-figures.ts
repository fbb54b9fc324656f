import type { Check } from '@/lib/audit/check';
import { badDates } from '@/lib/audit/closed-deals';
import { dealFields, dealNoCustomer, lostNoReason } from '@/lib/audit/deal-fields';
import {
  openDeletedStage,
  openInactiveOwner,
  openNoExpectedDate,
  openOverdue,
  staleOpen,
} from '@/lib/audit/open-deals';
import type { GapFigures } from '@/lib/model/deal-figures';
import { attentionOf } from '@/lib/table/attention';
import type { Company } from '@/lib/table/company';
import { status } from '@/lib/table/deals';
import { remembered } from '@/lib/table/remembered';
import { cell, codes } from '@/lib/table/table';

/** Checks of the audit that one deal can be asked. */
const checks: readonly Check[] = [
  openOverdue,
  openNoExpectedDate,
  lostNoReason,
  ...dealFields,
  dealNoCustomer,
  openInactiveOwner,
  openDeletedStage,
  badDates,
  staleOpen,
];

/** A field that so many deals have been looked at for, and none fills, is none that this CRM keeps. */
const enoughToTell = 20;

const answers = remembered((company: Company) =>
  checks.flatMap((check) => {
    const { checked, bad } = check.find(company);
    const isUnused = bad.length === checked.length && checked.length >= enoughToTell;
    return isUnused ? [] : [{ id: check.id, checked: new Set(checked), bad: new Set(bad) }];
  }),
);

/** Whether anything is planned, and any deal has contacts, in this CRM at all. */
const keeps = remembered(({ tables }: Company) => ({
  plans: codes(tables.activities, 'status').dictionary.includes('planned'),
  contacts: Array.from({ length: tables.deals.length }, (_, row) => row).some((row) => {
    const ids = cell(tables.deals, 'contactIds', row);
    return Array.isArray(ids) && ids.length > 0;
  }),
}));

/**
 * What is missing on a deal, or cannot be right, most pressing first.
 *
 * Rules: the audit's checks as far as they are about this deal, and for an open one a planned next step and a contact
 * person, where this CRM keeps such. What no deal of the CRM fills is not asked for.
 */
export function gapFigures(company: Company, deal: number): GapFigures {
  const { deals, tables } = company;
  const found: string[] = [];
  let checked = 0;
  const ask = (id: string, isBad: boolean): void => {
    checked++;
    if (isBad) found.push(id);
  };
  const kept = keeps(company);
  const isOpen = deals.status[deal] === status.open;
  if (isOpen && kept.plans) ask('no-next-step', attentionOf(company).noNextStep[deal] === 1);
  for (const answer of answers(company)) {
    if (answer.checked.has(deal)) ask(answer.id, answer.bad.has(deal));
  }
  const ids = cell(tables.deals, 'contactIds', deal);
  if (isOpen && kept.contacts) ask('no-contact', !Array.isArray(ids) || ids.length === 0);
  return { found, checked };
}
