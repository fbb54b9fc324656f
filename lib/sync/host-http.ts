import type { Connector, Http, PagePart } from '@/lib/connectors/connector';
import type { HostReply } from '@/lib/connectors/exchange';
import type { Request } from '@/lib/connectors/request';
import type { Pace } from './patient-http';
import { jsonOf } from './reply';

/** Carries a request to the host, as whoever is signed in. Errors: `Failed` signed-out, unreachable, unexpected-reply. */
export type Wire = (request: Request, signal: AbortSignal) => Promise<HostReply>;

/** What a connector says of how its host is to be asked. */
export type Manners = Pick<Connector, 'pace' | 'failureIn'> & { readonly page: Pick<PagePart, 'allows'> };

/**
 * A wire as connectors use it: refuses what the connector does not allow, keeps the host's pace, and makes JSON or a
 * `Failed` of each reply.
 *
 * Errors: as `Http`. A request that is not allowed is a bug of the connector, and is not sent.
 */
export function hostHttp(wire: Wire, { page, pace, failureIn }: Manners, clock: Pace): Http {
  let turn: Promise<unknown> = Promise.resolve();
  let notBeforeMs = 0;
  /** One after the other: a host counts requests, not how many of them are under way. */
  const inTurn = async (signal: AbortSignal): Promise<void> => {
    const before = turn;
    const mine = Promise.withResolvers<void>();
    turn = mine.promise;
    try {
      await before;
      const waitMs = notBeforeMs - clock.now();
      if (waitMs > 0) await clock.wait(waitMs, signal);
      notBeforeMs = clock.now() + (pace?.everyMs ?? 0);
    } finally {
      mine.resolve();
    }
  };
  return {
    async json(request, signal) {
      if (!page.allows(request)) throw new Error(`not a request that may be sent: ${request.path}`);
      if (pace) await inTurn(signal);
      const reply = await wire(request, signal);
      const pauseMs = pace?.pauseMs?.(reply.headers, clock.now());
      if (pauseMs !== undefined) notBeforeMs = Math.max(notBeforeMs, clock.now() + pauseMs);
      return jsonOf(reply, request.path, clock.now(), failureIn);
    },
  };
}
