import type { Message, Translated } from '../message';
import { alerts } from './en/alerts';
import { charts } from './en/charts';
import { common } from './en/common';
import { connect } from './en/connect';
import { deal } from './en/deal';
import { exports } from './en/exports';
import { failures } from './en/failures';
import { filterBar } from './en/filter-bar';
import { goalWords } from './en/goal-words';
import { home } from './en/home';
import { hostWords } from './en/host-words';
import { listPage } from './en/list-page';
import { options } from './en/options';
import { palette } from './en/palette';
import { panel } from './en/panel';
import { popup } from './en/popup';
import { reportFrame } from './en/report-frame';
import { reports } from './en/reports';
import { activitiesReports } from './en/reports/activities';
import { customReports } from './en/reports/custom';
import { customersReports } from './en/reports/customers';
import { forecastReports } from './en/reports/forecast';
import { insightReports } from './en/reports/insights';
import { metricReports } from './en/reports/metrics';
import { pipelineReports } from './en/reports/pipeline';
import { reasonReports } from './en/reports/reasons';
import { salesReports } from './en/reports/sales';
import { sharedReports } from './en/reports/shared';
import { stagesReports } from './en/reports/stages';
import { setup } from './en/setup';
import { widget } from './en/widget';

/** English is the source: its keys are the type that every other locale must satisfy. */
export const en = {
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
} as const satisfies Readonly<Record<string, Message>>;

export type MessageKey = keyof typeof en;
export type Messages = Translated<typeof en>;
