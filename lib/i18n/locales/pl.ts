import type { Messages } from './en';
import { alerts } from './pl/alerts';
import { charts } from './pl/charts';
import { common } from './pl/common';
import { connect } from './pl/connect';
import { deal } from './pl/deal';
import { exports } from './pl/exports';
import { failures } from './pl/failures';
import { filterBar } from './pl/filter-bar';
import { goalWords } from './pl/goal-words';
import { home } from './pl/home';
import { hostWords } from './pl/host-words';
import { listPage } from './pl/list-page';
import { options } from './pl/options';
import { palette } from './pl/palette';
import { panel } from './pl/panel';
import { popup } from './pl/popup';
import { reportFrame } from './pl/report-frame';
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
import { setup } from './pl/setup';
import { widget } from './pl/widget';

export const pl: Messages = {
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
