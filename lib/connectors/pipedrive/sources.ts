import type { Stream } from '../connector';
import { hostOf } from './facts';

/** Where deals and leads come from: the options of the field Source channel. Reads nothing: the facts have them. */
export const sources: Stream = {
  id: 'sources',
  fills: ['sources'],
  async page(_http, { facts }) {
    const found = hostOf(facts).channels.map(([id, name]) => ({ id, name }));
    return { upserts: { sources: found }, rejected: [], read: found.length };
  },
};
