import { leadToSaleFunnel } from '../lead-to-sale-funnel';
import { pipelineDevelopment } from '../pipeline-development';
import { pipelineOverview } from '../pipeline-overview';
import type { Report } from '../report';
import { salesFunnel } from '../sales-funnel';
import { stageDistribution } from '../stage-distribution';

export const pipelineReports: readonly Report[] = [
  salesFunnel,
  pipelineDevelopment,
  stageDistribution,
  pipelineOverview,
  leadToSaleFunnel,
];
