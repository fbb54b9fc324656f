import type { Messages } from './en';
import { alerts } from './fa/alerts';
import { charts } from './fa/charts';
import { common } from './fa/common';
import { connect } from './fa/connect';
import { deal } from './fa/deal';
import { exports } from './fa/exports';
import { failures } from './fa/failures';
import { filterBar } from './fa/filter-bar';
import { goalWords } from './fa/goal-words';
import { home } from './fa/home';
import { hostWords } from './fa/host-words';
import { listPage } from './fa/list-page';
import { options } from './fa/options';
import { palette } from './fa/palette';
import { panel } from './fa/panel';
import { popup } from './fa/popup';
import { reportFrame } from './fa/report-frame';
import { reports } from './fa/reports';
import { activitiesReports } from './fa/reports/activities';
import { customReports } from './fa/reports/custom';
import { customersReports } from './fa/reports/customers';
import { forecastReports } from './fa/reports/forecast';
import { insightReports } from './fa/reports/insights';
import { metricReports } from './fa/reports/metrics';
import { pipelineReports } from './fa/reports/pipeline';
import { reasonReports } from './fa/reports/reasons';
import { salesReports } from './fa/reports/sales';
import { sharedReports } from './fa/reports/shared';
import { stagesReports } from './fa/reports/stages';
import { setup } from './fa/setup';
import { widget } from './fa/widget';

export const fa: Messages = {
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
