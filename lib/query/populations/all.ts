import type { Population } from '../population';
import * as activities from './activities';
import * as deals from './deals';
import * as leads from './leads';

/** Every population by its id: what a query that somebody made may count. */
export const populations: ReadonlyMap<string, Population> = new Map(
  [activities, deals, leads].flatMap((entity) =>
    Object.values(entity)
      .filter((one): one is Population => typeof one === 'object' && 'rows' in one)
      .map((population) => [population.id, population]),
  ),
);
