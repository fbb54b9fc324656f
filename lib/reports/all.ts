import { customReport } from './custom-report';
import { activitiesReports } from './lists/activities';
import { customersReports } from './lists/customers';
import { forecastReports } from './lists/forecast';
import { pipelineReports } from './lists/pipeline';
import { salesReports } from './lists/sales';
import { stagesReports } from './lists/stages';
import type { Report } from './report';

/** Every report. */
export const reports: readonly Report[] = [
  ...pipelineReports,
  ...salesReports,
  ...forecastReports,
  ...activitiesReports,
  ...stagesReports,
  ...customersReports,
  customReport,
];
