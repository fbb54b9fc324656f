import type { RecordOf } from '@/lib/model/entities';
import type { Stream } from '../connector';
import { hostOf } from './facts';

export const pipelineId = 'sale.opportunity';

/** Tryton's states are fixed; one that a module of the customer's adds counts as open. */
const kinds: Readonly<Record<string, RecordOf<'stages'>['kind']>> = {
  won: 'won',
  lost: 'lost',
  cancelled: 'unqualified',
};
export const kindOf = (state: string): RecordOf<'stages'>['kind'] => kinds[state] ?? 'open';
export const isOpen = (state: string): boolean => kindOf(state) === 'open';

/** The one pipeline and its states, in the order and language of the host. Reads nothing: the facts have them. */
export const stages: Stream = {
  id: 'stages',
  fills: ['pipelines', 'stages'],
  async page(_http, { facts }) {
    const { pipelineName, states } = hostOf(facts);
    return {
      upserts: {
        pipelines: [{ id: pipelineId, name: pipelineName, position: 0 }],
        stages: states.map(([state, name], position) => ({
          id: state,
          pipelineId,
          name,
          position,
          kind: kindOf(state),
        })),
      },
      rejected: [],
      read: states.length,
      total: states.length,
    };
  },
};
