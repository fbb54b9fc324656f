import type { Population } from '../population';
import * as activities from './activities';
import * as variants from './activity-variants';
import * as customers from './customers';
import * as deals from './deals';
import * as leads from './leads';
import * as marketing from './marketing';
import * as proposals from './proposals';
import * as renewals from './renewals';
import * as schedule from './schedule';
import * as service from './service';

const files: readonly object[] = [
  activities,
  variants,
  customers,
  deals,
  leads,
  marketing,
  proposals,
  renewals,
  schedule,
  service,
];

const isPopulation = (one: unknown): one is Population =>
  typeof one === 'object' && one !== null && 'rows' in one && 'dateField' in one;

/** Every population by its id: what a query that somebody made may count. */
export const populations: ReadonlyMap<string, Population> = new Map(
  files.flatMap((file) => Object.values(file).filter(isPopulation)).map((one) => [one.id, one]),
);
