import type { Messages } from './en';
import { alerts } from './nb/alerts';
import { charts } from './nb/charts';
import { common } from './nb/common';
import { connect } from './nb/connect';
import { deal } from './nb/deal';
import { exports } from './nb/exports';
import { failures } from './nb/failures';
import { filterBar } from './nb/filter-bar';
import { goalWords } from './nb/goal-words';
import { home } from './nb/home';
import { hostWords } from './nb/host-words';
import { listPage } from './nb/list-page';
import { options } from './nb/options';
import { palette } from './nb/palette';
import { panel } from './nb/panel';
import { popup } from './nb/popup';
import { reportFrame } from './nb/report-frame';
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
import { setup } from './nb/setup';
import { widget } from './nb/widget';

export const nb: Messages = {
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
