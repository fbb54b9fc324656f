import { type Activity, type Deal, entities, type Records, type Stage } from '@/lib/model/entities';
import { BadCell, Cells, type Misfit, type Reading } from './cells';
import type { ColumnField, ListMapping } from './mapping';
import { folded } from './plain';
import { rowIds } from './row-ids';
import type { TableSnapshot } from './snapshot';
import { isTotal } from './words';

/** A row that did not become a record. `row` counts from 1; `text` is the cell at fault, `field` its column. */
export interface RejectedListRow {
  readonly entity: 'deals' | 'activities';
  readonly id: string;
  readonly row: number;
  readonly why: Misfit;
  readonly field: ColumnField;
  readonly text: string;
}
export interface ListRecords {
  readonly records: Records;
  readonly rejected: readonly RejectedListRow[];
}

/** The pipeline that all deals of list pages go through: a table names none. */
const pipelineId = 'list';

type Named = { readonly id: string; readonly name: string };

/** Names that a table mentions, each once. */
class Names {
  readonly #prefix: string;
  readonly #names = new Map<string, Named>();
  constructor(prefix: string) {
    this.#prefix = prefix;
  }
  /** The id that a name stands under; the same for the same name however it is spelt. */
  idOf(name: string | null): string | null {
    if (name === null) return null;
    const id = `${this.#prefix}:${folded(name) || name}`;
    if (!this.#names.has(id)) this.#names.set(id, { id, name });
    return id;
  }
  all(): Named[] {
    return [...this.#names.values()];
  }
}

/**
 * The records in the rows of a table, and the rows that hold something else than their columns say.
 *
 * Rules: a row is taken whole or not at all. Owners, customers, sources and reasons are made from their names. A closed
 * status outranks the stage, since lists often leave a won deal in its last open stage. A deal of unknown creation was
 * created when the page was first read, or when it closed, if that was before. `unnamed` is the stage of deals without.
 */
export function recordsOf(
  table: TableSnapshot,
  mapping: ListMapping,
  reading: Reading,
  unnamed: string,
): ListRecords {
  const ids = rowIds(table, mapping);
  const owners = new Names('user');
  const customers = new Names('customer');
  const sources = new Names('source');
  const reasons = new Names('reason');
  const stages = new Stages(mapping, unnamed);
  const emails = new Map<string, string>();
  const entity = mapping.kind === 'deals' ? 'deals' : 'activities';
  const found = new Map<string, Deal | Activity>();
  const rejected: RejectedListRow[] = [];

  const customerIn = (cells: Cells): string | null => {
    const email = cells.text('email');
    const id = customers.idOf(cells.text('customer') ?? email);
    if (id !== null && email !== null) emails.set(id, email);
    return id;
  };
  const dealIn = (cells: Cells, id: string): Deal => {
    const name = cells.needed('name');
    if (isTotal(name)) throw new BadCell('total', 'name', name);
    const money = cells.amount();
    const created = cells.has('createdAt') ? cells.instant('createdAt') : mapping.since;
    if (created === null) throw new BadCell('missing', 'createdAt', '');
    const stage = stages.of(cells.text('stage'), cells.text('status'));
    const closedAt = cells.instant('closedAt');
    const isClosed = stage.kind !== 'open' && stage.kind !== 'incoming';
    const isEarlier = isClosed && closedAt !== null && closedAt < created && !cells.has('createdAt');
    return {
      id,
      name,
      pipelineId,
      stageId: stage.id,
      amount: money?.amount ?? null,
      currency: money?.currency ?? null,
      ownerId: owners.idOf(cells.text('owner')),
      customerId: customerIn(cells),
      sourceId: sources.idOf(cells.text('source')),
      createdAt: isEarlier ? closedAt : created,
      closedAt: isClosed ? closedAt : null,
      expectedCloseDate: cells.date('expectedCloseDate'),
      winProbability: cells.share(),
      lossReasonId: reasons.idOf(stage.kind === 'lost' ? cells.text('lossReason') : null),
    };
  };
  const callIn = (cells: Cells, id: string): Activity => {
    const at = cells.instant('at');
    if (at === null) throw new BadCell('missing', 'at', '');
    const outcome = cells.text('outcome');
    const meant = mapping.outcomes.find(({ text }) => folded(text) === folded(outcome ?? ''));
    return {
      id,
      kind: 'call',
      status: at > reading.now ? 'planned' : 'done',
      at,
      userId: owners.idOf(cells.text('owner')),
      customerId: customerIn(cells),
      durationSec: cells.seconds(),
      direction: cells.direction(),
      outcome,
      outcomeKind: outcome === null ? null : (meant?.kind ?? 'other'),
    };
  };

  table.rows.forEach((row, index) => {
    const id = ids[index] ?? '';
    try {
      const cells = new Cells(row, mapping, reading);
      const record = entity === 'deals' ? dealIn(cells, id) : callIn(cells, id);
      if (!entities[entity].safeParse(record).success)
        throw new BadCell('unfit', fallbackField[mapping.kind], '');
      found.set(id, record);
    } catch (error) {
      if (!(error instanceof BadCell)) throw error;
      const { why, field, text } = error;
      rejected.push({ entity, id, row: index + 1, why, field, text });
    }
  });

  const records = [...found.values()];
  const deals = entity === 'deals' ? (records as Deal[]) : [];
  return {
    records: {
      users: usedBy(owners, records, (record) =>
        'ownerId' in record ? record.ownerId : 'userId' in record ? record.userId : null,
      ).map((name) => ({ ...name, active: true })),
      customers: usedBy(customers, records, ({ customerId }) => customerId).map((name) => ({
        ...name,
        kind: 'company',
        email: emails.get(name.id) ?? null,
      })),
      sources: usedBy(sources, deals, ({ sourceId }) => sourceId),
      lossReasons: usedBy(reasons, deals, ({ lossReasonId }) => lossReasonId),
      ...(entity === 'deals'
        ? { pipelines: [{ id: pipelineId, name: unnamed, position: 0 }], stages: stages.all(), deals }
        : { activities: records as Activity[] }),
    },
    rejected,
  };
}

const fallbackField = { deals: 'name', calls: 'at' } as const;

/** A row that was left out leaves nothing of itself behind. */
function usedBy<R>(
  names: Names,
  records: readonly R[],
  idIn: (record: R) => string | null | undefined,
): Named[] {
  const used = new Set(records.map(idIn));
  return names.all().filter(({ id }) => used.has(id));
}

/** The stages that a mapping gives meanings to. */
class Stages {
  readonly #stages = new Map<string, Stage>();
  readonly #unnamed: string;
  constructor({ stages }: ListMapping, unnamed: string) {
    this.#unnamed = unnamed;
    stages.forEach(({ text, kind }, position) => {
      const key = folded(text);
      if (!this.#stages.has(key))
        this.#stages.set(key, { id: `stage:${key}`, pipelineId, name: text, position, kind });
    });
  }
  of(stage: string | null, status: string | null): Stage {
    const byStatus = status === null ? undefined : this.#stages.get(folded(status));
    if (byStatus && byStatus.kind !== 'open' && byStatus.kind !== 'incoming') return byStatus;
    const name = stage ?? status ?? this.#unnamed;
    const key = folded(name);
    const known = this.#stages.get(key);
    if (known) return known;
    const made: Stage = { id: `stage:${key}`, pipelineId, name, position: this.#stages.size, kind: 'open' };
    this.#stages.set(key, made);
    return made;
  }
  all(): Stage[] {
    return [...this.#stages.values()];
  }
}
