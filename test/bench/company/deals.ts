import type { SnapshotRow } from '@/lib/cache/snapshot';
import { asOf, drawing, falling, Sheet, type Size, syncedAt } from './draws';
import { firstStage, openStages, pipelineIds, reasonIds, sourceIds, stageIds, userIds } from './people';

const day = 86_400;

/** What became of one deal. */
interface Course {
  readonly pipeline: number;
  /** Stage rows and instants, the creation first. */
  readonly stages: readonly number[];
  readonly instants: readonly number[];
  readonly outcome: 'open' | 'won' | 'lost' | 'unqualified';
}

/** Deals with the stages they passed, and what was changed in them on the way. About 3.2 transitions a deal. */
export function dealRows(size: Size): SnapshotRow[] {
  const sheet = new Sheet('deals', size.deals, 10);
  const { random } = sheet;
  const created = sheet.number('createdAt', syncedAt(sheet, 20), 'instant');
  const pipeline = drawing([7, 2, 1], random);
  const courses = Array.from(created, (at) => course(at, pipeline()));
  const end = ({ instants }: Course): number => instants.at(-1) ?? Number.NaN;
  const courseOf = (row: number): Course => courses[row] as Course;
  const owner = drawing(falling(size.users), random);
  const reason = drawing([...falling(reasonIds.length), 0.15], random);

  const ids = sheet.ids('d');
  sheet.code(
    'name',
    ids.map((id) => `Order ${id}`),
    (row) => row,
  );
  sheet.code('pipelineId', pipelineIds, (row) => courseOf(row).pipeline);
  const stage = sheet.code('stageId', stageIds, (row) => courseOf(row).stages.at(-1) ?? -1);
  const statuses = ['open', 'won', 'lost', 'unqualified'];
  sheet.code('status', statuses, (row) => statuses.indexOf(courseOf(row).outcome));
  sheet.number('amount', () => (random.chance(0.04) ? Number.NaN : Math.round(400_000 * random.skewed(1.1))));
  sheet.code('currency', ['EUR', 'PLN', 'USD'], drawing([90, 7, 3], random));
  const owners = sheet.code('ownerId', userIds(size), () => (random.chance(0.02) ? -1 : owner()));
  sheet.number(
    'closedAt',
    (row) => (courseOf(row).outcome === 'open' ? Number.NaN : end(courseOf(row))),
    'instant',
  );
  sheet.number(
    'expectedCloseDate',
    (row) => Math.floor((created[row] as number) / day) + random.whole(20, 150),
    'date',
  );
  sheet.code('sourceId', sourceIds, drawing(falling(sourceIds.length), random));
  sheet.code('lossReasonId', reasonIds, (row) => {
    const drawn = reason();
    return courseOf(row).outcome === 'lost' && drawn < reasonIds.length ? drawn : -1;
  });
  sheet.code('customerId', customerIds(size), () => Math.floor(random.share() ** 2 * size.contacts));
  sheet.code('kind', ['new', 'renewal', 'upsell'], drawing([7, 2, 1], random));
  return [...sheet.rows, ...transitionRows(courses, stage), ...changeRows(courses, owners, size)];

  function course(at: number, of: number): Course {
    const stages = [firstStage[of] as number];
    const instants = [at];
    const last = openStages(of) - 1;
    let now = at;
    let position = 0;
    for (;;) {
      now += Math.ceil(day * 6 * random.skewed(0.9));
      if (now >= asOf) return { pipeline: of, stages, instants, outcome: 'open' };
      if (random.chance(position === last ? 0.1 : 0.61)) {
        // One move in fifteen goes back, and one in ten leaps over a stage.
        const step = random.chance(0.067) ? -1 : random.chance(0.1) ? 2 : 1;
        position = Math.max(0, Math.min(last, position + step));
        if (stages.at(-1) === (firstStage[of] as number) + position) continue;
        stages.push((firstStage[of] as number) + position);
        instants.push(now);
        continue;
      }
      const closed = random.chance(0.25 + position * 0.12) ? 0 : random.chance(0.1) ? 2 : 1;
      stages.push((firstStage[of] as number) + last + 1 + closed);
      instants.push(now);
      return {
        pipeline: of,
        stages,
        instants,
        outcome: (['won', 'lost', 'unqualified'] as const)[closed] ?? 'lost',
      };
    }
  }
}

export const customerIds = ({ contacts }: Size): readonly string[] =>
  Array.from({ length: contacts }, (_, row) => `c${row}`);

function transitionRows(courses: readonly Course[], stageNow: Int32Array): SnapshotRow[] {
  const count = courses.reduce((sum, { stages }) => sum + stages.length, 0);
  const sheet = new Sheet('transitions', count, 11);
  const deal = new Int32Array(count);
  const place = new Int32Array(count);
  let row = 0;
  courses.forEach(({ stages }, of) => {
    for (let at = 0; at < stages.length; at++) {
      deal[row] = of;
      place[row++] = at;
    }
  });
  const course = (at: number): Course => courses[deal[at] as number] as Course;
  sheet.ids('t');
  sheet.code(
    'dealId',
    Array.from(stageNow, (_, of) => `d${of}`),
    (at) => deal[at] as number,
  );
  sheet.code('fromStageId', stageIds, (at) => course(at).stages[(place[at] as number) - 1] ?? -1);
  sheet.code('toStageId', stageIds, (at) => course(at).stages[place[at] as number] ?? -1);
  sheet.number('at', (at) => course(at).instants[place[at] as number] ?? Number.NaN, 'instant');
  sheet.number('seq', (at) => place[at] as number);
  return sheet.rows;
}

/** One deal in five changed hands or dates. */
function changeRows(courses: readonly Course[], owners: Int32Array, size: Size): SnapshotRow[] {
  const changed = courses.map((_, deal) => deal).filter((deal) => deal % 5 === 0);
  const sheet = new Sheet('fieldChanges', changed.length, 12);
  const { random } = sheet;
  const users = userIds(size);
  const dealOf = (row: number): number => changed[row] as number;
  const isOwner = (row: number): boolean => row % 2 === 0;
  sheet.code(
    'dealId',
    changed.map((deal) => `d${deal}`),
    (row) => row,
  );
  sheet.code('field', ['ownerId', 'expectedCloseDate'], (row) => (isOwner(row) ? 0 : 1));
  sheet.json('from', (row) => (isOwner(row) ? users[random.whole(0, users.length - 1)] : '2025-01-15'));
  sheet.json('to', (row) => (isOwner(row) ? (users[owners[dealOf(row)] as number] ?? null) : '2025-02-15'));
  sheet.number(
    'at',
    (row) => Math.min(asOf - 1, (courses[dealOf(row)]?.instants[0] ?? 0) + random.whole(1, 40) * day),
    'instant',
  );
  sheet.number('seq', () => 0);
  return sheet.rows;
}
