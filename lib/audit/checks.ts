import type { Company } from '@/lib/table/company';
import { remembered } from '@/lib/table/remembered';
import { activityUnlinked, callNoOutcome, pastPlanned } from './activities';
import type { Check, Findings } from './check';
import { amountOutlier, badDates, wrongClosed } from './closed-deals';
import { customerNoEmail, duplicateEmail, duplicateNameOrPhone } from './customers';
import { dealFields, dealNoCustomer, dealUnconverted, lostNoReason } from './deal-fields';
import { emailInvalid, emailStale } from './emails';
import { bulkChange, historyGap, stageZeroTime } from './history';
import { alreadyCustomer, doubleSubmit } from './leads';
import {
  openDeletedStage,
  openInactiveOwner,
  openNoExpectedDate,
  openOverdue,
  staleOpen,
} from './open-deals';
import { tagVariants } from './text-variants';

/** Checks whether the fields are there that reports rest on: those of the core score. */
export const coreChecks: readonly Check[] = [
  ...dealFields,
  openNoExpectedDate,
  openOverdue,
  lostNoReason,
  dealNoCustomer,
  openInactiveOwner,
  dealUnconverted,
  openDeletedStage,
  callNoOutcome,
  duplicateEmail,
  customerNoEmail,
];

/** Checks whether what is there can be right. */
export const furtherChecks: readonly Check[] = [
  duplicateNameOrPhone,
  doubleSubmit,
  alreadyCustomer,
  emailInvalid,
  emailStale,
  tagVariants,
  bulkChange,
  badDates,
  amountOutlier,
  stageZeroTime,
  staleOpen,
  activityUnlinked,
  historyGap,
  wrongClosed,
  pastPlanned,
];

/** What every check has found, worked out once for a company. */
export const auditOf = remembered(
  (company: Company): ReadonlyMap<Check, Findings> =>
    new Map([...coreChecks, ...furtherChecks].map((check) => [check, check.find(company)])),
);
