import type { Messages } from './en';
import { alerts } from './tr/alerts';
import { charts } from './tr/charts';
import { common } from './tr/common';
import { connect } from './tr/connect';
import { deal } from './tr/deal';
import { exports } from './tr/exports';
import { failures } from './tr/failures';
import { filterBar } from './tr/filter-bar';
import { goalWords } from './tr/goal-words';
import { home } from './tr/home';
import { hostWords } from './tr/host-words';
import { listPage } from './tr/list-page';
import { options } from './tr/options';
import { palette } from './tr/palette';
import { panel } from './tr/panel';
import { popup } from './tr/popup';
import { reportFrame } from './tr/report-frame';
import { reports } from './tr/reports';
import { activitiesReports } from './tr/reports/activities';
import { customReports } from './tr/reports/custom';
import { customersReports } from './tr/reports/customers';
import { forecastReports } from './tr/reports/forecast';
import { insightReports } from './tr/reports/insights';
import { metricReports } from './tr/reports/metrics';
import { pipelineReports } from './tr/reports/pipeline';
import { reasonReports } from './tr/reports/reasons';
import { salesReports } from './tr/reports/sales';
import { sharedReports } from './tr/reports/shared';
import { stagesReports } from './tr/reports/stages';
import { setup } from './tr/setup';
import { widget } from './tr/widget';

export const tr: Messages = {
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
