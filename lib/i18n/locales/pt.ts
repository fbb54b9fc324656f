import type { Messages } from './en';
import { common } from './pt/common';
import { connect } from './pt/connect';
import { failures } from './pt/failures';
import { hostWords } from './pt/host-words';
import { listPage } from './pt/list-page';
import { options } from './pt/options';
import { panel } from './pt/panel';
import { popup } from './pt/popup';
import { reports } from './pt/reports';
import { activitiesReports } from './pt/reports/activities';
import { customReports } from './pt/reports/custom';
import { customersReports } from './pt/reports/customers';
import { forecastReports } from './pt/reports/forecast';
import { insightReports } from './pt/reports/insights';
import { metricReports } from './pt/reports/metrics';
import { pipelineReports } from './pt/reports/pipeline';
import { reasonReports } from './pt/reports/reasons';
import { salesReports } from './pt/reports/sales';
import { sharedReports } from './pt/reports/shared';
import { stagesReports } from './pt/reports/stages';
import { widget } from './pt/widget';

export const pt: Messages = {
  ...common,
  ...failures,
  ...options,
  ...connect,
  ...hostWords,
  ...listPage,
  ...panel,
  ...popup,
  ...reports,
  ...sharedReports,
  ...reasonReports,
  ...insightReports,
  ...metricReports,
  ...pipelineReports,
  ...salesReports,
  ...forecastReports,
  ...activitiesReports,
  ...stagesReports,
  ...customersReports,
  ...customReports,
  ...widget,
};
