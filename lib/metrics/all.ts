import { activityMetrics } from './activities';
import { adoptionMetrics } from './adoption';
import { customerMetrics } from './customers';
import { goalMetrics } from './goals';
import { leadMetrics } from './leads';
import { marketingMetrics } from './marketing';
import type { Metric } from './metric';
import { pipelineMetrics } from './pipeline';
import { salesMetrics } from './sales';
import { serviceMetrics } from './service';

/** Every metric of the catalogue, area by area. */
export const metrics: readonly Metric[] = [
  ...salesMetrics,
  ...pipelineMetrics,
  ...goalMetrics,
  ...leadMetrics,
  ...activityMetrics,
  ...customerMetrics,
  ...marketingMetrics,
  ...serviceMetrics,
  ...adoptionMetrics,
];

const byId: ReadonlyMap<string, Metric> = new Map(metrics.map((metric) => [metric.id, metric]));

export const metricById = (id: string): Metric | undefined => byId.get(id);
