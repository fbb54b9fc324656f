import type { Stream } from '../connector';
import { hostOf } from './host';

/** Pipelines and their stages, in the order and language of the host. Reads nothing: the facts have them. */
export const stages: Stream = {
  id: 'stages',
  fills: ['pipelines', 'stages'],
  async page(_http, { facts }) {
    const { pipelines, stages: all } = hostOf(facts);
    return {
      upserts: { pipelines, stages: all },
      rejected: [],
      read: all.length,
      total: all.length,
    };
  },
};

/** Where deals and leads come from. The facts have them too. */
export const sources: Stream = {
  id: 'sources',
  fills: ['sources'],
  async page(_http, { facts }) {
    const all = Object.entries(hostOf(facts).sources).map(([id, name]) => ({ id, name }));
    return { upserts: { sources: all }, rejected: [], read: all.length, total: all.length };
  },
};
