import type { Messages } from './en';
import { alerts } from './pt/alerts';
import { charts } from './pt/charts';
import { common } from './pt/common';
import { connect } from './pt/connect';
import { deal } from './pt/deal';
import { exports } from './pt/exports';
import { failures } from './pt/failures';
import { filterBar } from './pt/filter-bar';
import { goalWords } from './pt/goal-words';
import { home } from './pt/home';
import { hostWords } from './pt/host-words';
import { listPage } from './pt/list-page';
import { options } from './pt/options';
import { palette } from './pt/palette';
import { panel } from './pt/panel';
import { popup } from './pt/popup';
import { reportFrame } from './pt/report-frame';
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
import { setup } from './pt/setup';
import { widget } from './pt/widget';

export const pt: Messages = {
  ...common,
  ...alerts,
  ...charts,
  ...deal,
  ...exports,
  ...filterBar,
  ...goalWords,
  ...home,
  ...palette,
  ...reportFrame,
  ...setup,
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
