import type { EntityName, Goal } from '@/lib/model/entities';

/** Filters that a goal can have of its own. */
export type GoalFilter = 'pipelineId' | 'sourceId' | 'productId' | 'activityKind';

/** What a goal can aim at. */
export interface AimMetric {
  readonly id: Goal['metric'];
  readonly unit: 'money' | 'count';
  /** Records that are counted. */
  readonly entity: EntityName;
  readonly filters: readonly GoalFilter[];
  /** May be said a day or a week. */
  readonly isQuota: boolean;
}

const ofDeals = {
  entity: 'deals',
  filters: ['pipelineId', 'sourceId', 'productId'],
  isQuota: false,
} as const;
const ofActivities = { entity: 'activities', filters: ['pipelineId'], isQuota: true, unit: 'count' } as const;
const ofCases = { entity: 'cases', filters: [], isQuota: true, unit: 'count' } as const;
const ofWeb = { entity: 'webDays', filters: [], isQuota: false, unit: 'count' } as const;

/**
 * What a goal can aim at: what adds up over days and is better when there is more of it.
 *
 * Rules: `custom:` metrics are measures of the metric catalogue; words are under `goals.metric.<name>`.
 */
export const aimMetrics = [
  { id: 'won_value', unit: 'money', ...ofDeals },
  { id: 'won_count', unit: 'count', ...ofDeals },
  { id: 'new_deals', unit: 'count', ...ofDeals },
  { id: 'custom:created-value', unit: 'money', ...ofDeals },
  { id: 'custom:new-customers', unit: 'count', ...ofDeals },
  { id: 'activity_count', ...ofActivities, filters: ['activityKind', 'pipelineId'] },
  { id: 'calls', ...ofActivities },
  { id: 'custom:sales-calls', ...ofActivities },
  { id: 'custom:connected-calls', ...ofActivities },
  { id: 'meetings_held', ...ofActivities },
  { id: 'custom:emails', ...ofActivities },
  { id: 'custom:tasks', ...ofActivities },
  { id: 'custom:visits', ...ofActivities },
  { id: 'new_leads', unit: 'count', entity: 'leads', filters: ['sourceId'], isQuota: true },
  { id: 'custom:campaign-responses', unit: 'count', entity: 'campaignEvents', filters: [], isQuota: false },
  { id: 'custom:cases-handled', ...ofCases },
  { id: 'custom:cases-same-day', ...ofCases },
  { id: 'custom:web-visits', ...ofWeb },
  { id: 'custom:web-goals', ...ofWeb },
] as const satisfies readonly AimMetric[];
export type AimId = (typeof aimMetrics)[number]['id'];

/** Its name in the words of the page; without a `custom:`. */
export type AimName = AimId extends infer I ? (I extends `custom:${infer Name}` ? Name : I) : never;
export const aimName = (id: AimId): AimName => id.replace(/^custom:/, '') as AimName;

export const aimMetric = (id: string): AimMetric | undefined => aimMetrics.find((each) => each.id === id);
export const isAim = (id: string): id is AimId => aimMetric(id) !== undefined;
export const isMoney = (id: string): boolean => aimMetric(id)?.unit === 'money';
