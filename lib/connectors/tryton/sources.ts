import * as z from 'zod/mini';
import type { Stream } from '../connector';
import { readAll } from './dictionary';
import { callerOf, hostOf } from './facts';
import { key } from './wire';

/** Where deals come from; plain Tryton does not say. */
const source = z.object({ id: key, name: z.string() });

export const sources: Stream = {
  id: 'sources',
  fills: ['sources'],
  async page(http, { facts }, signal) {
    if (!hostOf(facts).hasSources) return { upserts: {}, rejected: [], read: 0, total: 0 };
    const { rows, rejected, read } = await readAll(callerOf(http, facts, signal), {
      entity: 'sources',
      model: 'crm.source',
      fields: ['name'],
      row: source,
    });
    return {
      upserts: { sources: rows.map(({ id, name }) => ({ id: String(id), name })) },
      rejected,
      read,
      total: read,
    };
  },
};
