import type { Connector, Http, Json } from '@/lib/connectors/connector';
import { byHeaders, directWire } from '@/lib/sync/direct-wire';
import { hostHttp } from '@/lib/sync/host-http';
import { type Pace, patientHttp } from '@/lib/sync/patient-http';
import { type Everything, readAll } from '@/lib/sync/read-all';
import type { Simulator } from './simulator';

/** Time that passes only by waiting. */
export function fastClock(from: string): Pace & { readonly waits: number[] } {
  let ms = Date.parse(from);
  const waits: number[] = [];
  return {
    waits,
    now: () => ms,
    async wait(forMs) {
      waits.push(forMs);
      ms += forMs;
    },
  };
}

/** Asks a simulator as the product asks the host: with its pace, its patience, its errors. */
export function httpOf(
  connector: Connector,
  simulator: Simulator,
  clock = fastClock(simulator.company.now),
): Http {
  const wire = directWire(simulator.base, byHeaders(simulator.headers));
  return patientHttp(hostHttp(wire, connector, clock), clock);
}

/** Reads all that a simulator has. */
export const readSimulator = (
  connector: Connector,
  simulator: Simulator,
  more: {
    readonly since?: Readonly<Record<string, Json>>;
    readonly clock?: ReturnType<typeof fastClock>;
  } = {},
): Promise<Everything> =>
  readAll(connector, httpOf(connector, simulator, more.clock), {
    signal: AbortSignal.timeout(60_000),
    ...(more.since && { since: more.since }),
  });

/** The checkpoints of a reading, for an incremental one. */
export const checkpointsOf = ({ streams }: Everything): Record<string, Json> =>
  Object.fromEntries(
    streams.flatMap(({ id, checkpoint }) => (checkpoint === undefined ? [] : [[id, checkpoint] as const])),
  );
