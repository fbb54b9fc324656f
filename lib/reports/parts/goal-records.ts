import type { Days } from '@/lib/math/comparison';
import type { Filters } from '@/lib/model/scope';
import type { Population } from '@/lib/query/population';
import { ownersOf } from '@/lib/table/dimensions/people';
import { passing, testsOf } from '@/lib/table/filters';
import type { DatedGoal } from '@/lib/table/goals';
import { type Groups, groupRows, type Rows, rowsOf } from '@/lib/table/rows';
import type { View } from '../report';

/** Records of some dates, whoever's, in their own order and by owner. */
interface Candidates {
  readonly rows: Rows;
  readonly byOwner: Groups;
}

const none: Rows = new Int32Array(0);

/**
 * The records that count for goals: those of a population within the goal's dates, by their owner at the event. The
 * filters for people and teams choose goals, the others records.
 *
 * Goals mostly share their dates, so the records of each span are looked up once.
 */
export class GoalRecords {
  readonly #view: View;
  readonly #kept = new Map<string, Candidates>();

  constructor(view: View) {
    this.#view = view;
  }

  of(goal: DatedGoal, population: Population, days: Days = goal): Rows {
    const { rows, byOwner } = this.#candidates(population, days);
    const own = goal.scope !== 'user' ? rows : goal.scopeKey < 0 ? none : rowsOf(byOwner, goal.scopeKey);
    return passing(own, this.#tests(population, filtersOf(goal))).rows;
  }

  #candidates(population: Population, days: Days): Candidates {
    const key = `${population.id} ${days.from} ${days.to}`;
    let found = this.#kept.get(key);
    if (!found) {
      const { company, filters } = this.#view;
      const { userIds: _, teamIds: __, ...others } = filters;
      const { rows } = passing(
        population.rows(company, { days, ...company.bounds(days) }),
        this.#tests(population, others),
      );
      const owners = ownersOf(company, population.entity, population.moment);
      const byOwner = groupRows(rows, owners ?? nobody(rows), company.people.size);
      found = { rows, byOwner };
      this.#kept.set(key, found);
    }
    return found;
  }

  #tests({ entity, moment }: Population, filters: Filters) {
    return testsOf(this.#view.company, entity, filters, moment);
  }
}

function filtersOf({ scope, scopeId, filters }: DatedGoal): Filters {
  const { pipelineId, sourceId, productId, activityKind } = filters;
  return {
    ...(scope === 'team' && { teamIds: [scopeId ?? ''] }),
    ...(pipelineId && { pipelineIds: [pipelineId] }),
    ...(sourceId && { sourceIds: [sourceId] }),
    ...(productId && { productIds: [productId] }),
    ...(activityKind && { activityKinds: [activityKind] }),
  };
}

const nobody = (rows: Rows): Int32Array => new Int32Array(1 + (rows.at(-1) ?? 0)).fill(-1);
