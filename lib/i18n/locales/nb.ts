import type { Messages } from './en';
import { common } from './nb/common';
import { connect } from './nb/connect';
import { failures } from './nb/failures';
import { hostWords } from './nb/host-words';
import { listPage } from './nb/list-page';
import { options } from './nb/options';
import { panel } from './nb/panel';
import { popup } from './nb/popup';
import { reports } from './nb/reports';
import { activitiesReports } from './nb/reports/activities';
import { customReports } from './nb/reports/custom';
import { customersReports } from './nb/reports/customers';
import { forecastReports } from './nb/reports/forecast';
import { insightReports } from './nb/reports/insights';
import { metricReports } from './nb/reports/metrics';
import { pipelineReports } from './nb/reports/pipeline';
import { reasonReports } from './nb/reports/reasons';
import { salesReports } from './nb/reports/sales';
import { sharedReports } from './nb/reports/shared';
import { stagesReports } from './nb/reports/stages';
import { widget } from './nb/widget';

export const nb: Messages = {
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
