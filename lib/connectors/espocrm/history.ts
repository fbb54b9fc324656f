import * as z from 'zod/mini';
import type { Deal, RecordOf, Stage, Transition } from '@/lib/model/entities';
import type { Histories, Http } from '../connector';
import { ask } from '../kit/ask';
import { type Host, hostOf } from './host';
import { type Found, historyOf } from './moves';
import { type Note, note } from './note';
import { allowed, listed } from './request';
import { list } from './wire';

/*
 * What happened to a deal, from the notes in its stream. An administrator may list the notes of many deals at once; to
 * others that list is empty without a word, so they are asked deal by deal.
 *
 * Source: https://docs.espocrm.com/development/api/stream/; espocrm/espocrm `Tools/Stream/Service.php` (what notes hold).
 */
/** The kinds of notes that tell of stages, owners and fields; `Status` until 9.1, `Update` with all else since 9.2. */
const telling = ['Create', 'Status', 'Update', 'Assign'];

export const histories: Histories = {
  fills: ['transitions', 'fieldChanges', 'stages'],
  atOnce: 25,
  perSync: 500,
  async page(http, { deals, facts }, signal) {
    const host = hostOf(facts);
    const notes = host.hasHistory ? await notesOf(http, signal, deals, host) : new Map();
    const found: Found[] = [];
    const read: string[] = [];
    for (const deal of deals) {
      const own = historyOf(deal, notes.get(deal.id) ?? [], host);
      // A deal without a note of its stages was made while the stream was off: where it stands is all there is.
      if (!own) continue;
      read.push(deal.id);
      found.push(own);
    }
    const complete = { field: 'dealId', of: read };
    const transitions: Transition[] = found.flatMap((own) => own.transitions);
    const fieldChanges: RecordOf<'fieldChanges'>[] = found.flatMap((own) => own.fieldChanges);
    const gone = new Map<string, Stage>(found.flatMap((own) => own.stages).map((stage) => [stage.id, stage]));
    return {
      upserts: {
        transitions,
        fieldChanges,
        ...(gone.size > 0 && { stages: [...gone.values()] }),
      },
      ...(read.length > 0 && { complete: { transitions: complete, fieldChanges: complete } }),
      rejected: [],
      read: deals.length,
    };
  },
};

/** By deal, oldest first; a deal whose stream may not be read is absent. */
async function notesOf(
  http: Http,
  signal: AbortSignal,
  deals: readonly Deal[],
  { isAdmin, size }: Host,
): Promise<Map<string, Note[]>> {
  const found = new Map<string, Note[]>();
  const add = (rows: readonly unknown[], only?: string): void => {
    for (const row of rows) {
      const parsed = z.safeParse(note, row);
      if (!parsed.success) continue;
      const { parentId, parentType, type } = parsed.data;
      const dealId = parentId ?? only;
      if (!dealId || (only !== undefined && dealId !== only) || !telling.includes(type ?? '')) continue;
      if (parentType && parentType !== 'Opportunity') continue;
      found.set(dealId, [...(found.get(dealId) ?? []), parsed.data]);
    }
  };
  if (isAdmin) {
    await bulk(http, signal, deals, size, add);
  } else {
    for (const { id } of deals) await allowed(() => stream(http, signal, id, size, (rows) => add(rows, id)));
  }
  for (const notes of found.values()) {
    notes.sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
  }
  return found;
}

async function bulk(
  http: Http,
  signal: AbortSignal,
  deals: readonly Deal[],
  size: number,
  add: (rows: readonly unknown[]) => void,
): Promise<void> {
  for (let skip = 0; ; skip += size) {
    const { list: rows } = await listed(http, signal, 'Note', {
      size,
      skip,
      orderBy: 'number',
      order: 'asc',
      fields: ['type', 'number', 'parentId', 'parentType', 'createdAt', 'createdById', 'data'],
      where: [
        { type: 'equals', attribute: 'parentType', value: 'Opportunity' },
        { type: 'in', attribute: 'parentId', value: deals.map(({ id }) => id) },
        { type: 'in', attribute: 'type', value: telling },
      ],
      uncounted: true,
    });
    add(rows);
    if (rows.length < size || skip > longest) return;
  }
}

/** A stream longer than this is no salesperson's doing; what it holds up to here counts. */
const longest = 5000;

async function stream(
  http: Http,
  signal: AbortSignal,
  dealId: string,
  size: number,
  add: (rows: readonly unknown[]) => void,
): Promise<void> {
  for (let skip = 0; ; skip += size) {
    const { list: rows } = await ask(
      http,
      {
        method: 'GET',
        path: `/api/v1/Opportunity/${dealId}/stream`,
        query: { maxSize: String(size), offset: String(skip) },
      },
      list,
      signal,
    );
    add(rows);
    if (rows.length < size || skip > longest) return;
  }
}
