import type { Messages } from './en';
import { alerts } from './pt-pt/alerts';
import { charts } from './pt-pt/charts';
import { common } from './pt-pt/common';
import { connect } from './pt-pt/connect';
import { deal } from './pt-pt/deal';
import { exports } from './pt-pt/exports';
import { failures } from './pt-pt/failures';
import { filterBar } from './pt-pt/filter-bar';
import { goalWords } from './pt-pt/goal-words';
import { home } from './pt-pt/home';
import { hostWords } from './pt-pt/host-words';
import { listPage } from './pt-pt/list-page';
import { options } from './pt-pt/options';
import { palette } from './pt-pt/palette';
import { panel } from './pt-pt/panel';
import { popup } from './pt-pt/popup';
import { reportCaveats } from './pt-pt/report-caveats';
import { reportFrame } from './pt-pt/report-frame';
import { reports } from './pt-pt/reports';
import { activitiesReports } from './pt-pt/reports/activities';
import { activitiesSentences } from './pt-pt/reports/activities-2';
import { customReports } from './pt-pt/reports/custom';
import { customersReports } from './pt-pt/reports/customers';
import { customersColumns } from './pt-pt/reports/customers-2';
import { forecastReports } from './pt-pt/reports/forecast';
import { forecastMore } from './pt-pt/reports/forecast-2';
import { insightReports } from './pt-pt/reports/insights';
import { metricReports } from './pt-pt/reports/metrics';
import { metricReports2 } from './pt-pt/reports/metrics-2';
import { metricReports3 } from './pt-pt/reports/metrics-3';
import { metricReports4 } from './pt-pt/reports/metrics-4';
import { pipelineReports } from './pt-pt/reports/pipeline';
import { openPipelineReports } from './pt-pt/reports/pipeline-2';
import { reasonReports } from './pt-pt/reports/reasons';
import { salesReports } from './pt-pt/reports/sales';
import { sharedReports } from './pt-pt/reports/shared';
import { stagesReports } from './pt-pt/reports/stages';
import { leadReports } from './pt-pt/reports/stages-2';
import { setup } from './pt-pt/setup';
import { widget } from './pt-pt/widget';

/** Where European Portuguese differs from `pt`, which is Brazilian; what is the same is not said twice. */
export const ptPT: Partial<Messages> = {
  ...alerts,
  ...charts,
  ...common,
  ...connect,
  ...deal,
  ...exports,
  ...failures,
  ...filterBar,
  ...goalWords,
  ...home,
  ...hostWords,
  ...listPage,
  ...options,
  ...palette,
  ...panel,
  ...popup,
  ...reportCaveats,
  ...reportFrame,
  ...reports,
  ...activitiesReports,
  ...activitiesSentences,
  ...customReports,
  ...customersReports,
  ...customersColumns,
  ...forecastReports,
  ...forecastMore,
  ...insightReports,
  ...metricReports,
  ...metricReports2,
  ...metricReports3,
  ...metricReports4,
  ...pipelineReports,
  ...openPipelineReports,
  ...reasonReports,
  ...salesReports,
  ...sharedReports,
  ...stagesReports,
  ...leadReports,
  ...setup,
  ...widget,
};
