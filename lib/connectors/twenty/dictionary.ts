import type { Stream } from '../connector';
import { hostOf } from './host';
import { pipelineId } from './schema';

/** The one pipeline and its stages: the options of a field. Reads nothing: the facts have them. */
export const stages: Stream = {
  id: 'stages',
  fills: ['pipelines', 'stages'],
  async page(_http, { facts }) {
    const { stages: all } = hostOf(facts);
    return {
      upserts: { pipelines: [{ id: pipelineId, name: 'Opportunities', position: 0 }], stages: all },
      rejected: [],
      read: all.length,
      total: all.length,
    };
  },
};
