import type { Messages } from './en';
import { common } from './pl/common';
import { connect } from './pl/connect';
import { failures } from './pl/failures';
import { hostWords } from './pl/host-words';
import { listPage } from './pl/list-page';
import { options } from './pl/options';
import { panel } from './pl/panel';
import { popup } from './pl/popup';
import { reports } from './pl/reports';
import { activitiesReports } from './pl/reports/activities';
import { customReports } from './pl/reports/custom';
import { customersReports } from './pl/reports/customers';
import { forecastReports } from './pl/reports/forecast';
import { insightReports } from './pl/reports/insights';
import { metricReports } from './pl/reports/metrics';
import { pipelineReports } from './pl/reports/pipeline';
import { reasonReports } from './pl/reports/reasons';
import { salesReports } from './pl/reports/sales';
import { sharedReports } from './pl/reports/shared';
import { stagesReports } from './pl/reports/stages';
import { widget } from './pl/widget';

export const pl: Messages = {
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
