import { dealSource } from '../deal-source';
import { firstActionBuckets } from '../first-action-buckets';
import { firstActionByOutcome } from '../first-action-by-outcome';
import { firstActionByOwner } from '../first-action-by-owner';
import { incomingDeals } from '../incoming-deals';
import { leadCoverage } from '../lead-coverage';
import { leadStatus } from '../lead-status';
import { newLeadsReport } from '../new-leads';
import type { Report } from '../report';
import { stageConversionByOwner } from '../stage-conversion-by-owner';
import { stageDuration } from '../stage-duration';
import { stageDurationByOwner } from '../stage-duration-by-owner';

export const stagesReports: readonly Report[] = [
  stageConversionByOwner,
  stageDuration,
  stageDurationByOwner,
  firstActionByOutcome,
  firstActionByOwner,
  firstActionBuckets,
  leadStatus,
  dealSource,
  incomingDeals,
  newLeadsReport,
  leadCoverage,
];
