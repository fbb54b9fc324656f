import { activityImpact } from '../activity-impact';
import { activityOverview } from '../activity-overview';
import { activitySchedule } from '../activity-schedule';
import { callCountReport } from '../call-count';
import { callDuration } from '../call-duration';
import { callDurationByHour } from '../call-duration-by-hour';
import { callLog } from '../call-log';
import { callOutcomeByHour } from '../call-outcome-by-hour';
import { callOutcomes } from '../call-outcomes';
import { emailOutcomes } from '../email-outcomes';
import { repDashboard } from '../rep-dashboard';
import type { Report } from '../report';
import { visitOutcomes } from '../visit-outcomes';
import { voiceOutcomes } from '../voice-outcomes';

export const activitiesReports: readonly Report[] = [
  repDashboard,
  activityOverview,
  callOutcomes,
  emailOutcomes,
  visitOutcomes,
  activitySchedule,
  activityImpact,
  callLog,
  callCountReport,
  callDuration,
  voiceOutcomes,
  callOutcomeByHour,
  callDurationByHour,
];
