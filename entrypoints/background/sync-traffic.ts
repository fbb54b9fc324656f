import type { Http } from '@/lib/connectors/connector';
import { keepTraffic, type Traffic } from '@/lib/settings/traffic';
import { type Pace, realPace } from '@/lib/sync/patient-http';

const writeEveryMs = 1_000;

/** Counts what a sync sends and how long it waits, for the page that shows it: written down once a second at most. */
export class SyncTraffic {
  readonly #account: string;
  readonly #pace: Pace;
  #now: Traffic;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(account: string, pace: Pace = realPace) {
    this.#account = account;
    this.#pace = pace;
    this.#now = { startedAtMs: pace.now(), requests: 0, pauses: 0, waitedMs: 0, waitsUntilMs: null };
  }

  /** `http`, counted. */
  http(http: Http): Http {
    return {
      json: (request, signal) => {
        this.#change({ requests: this.#now.requests + 1 });
        return http.json(request, signal);
      },
    };
  }

  /** The clock of the sync; its pauses are counted. */
  get pace(): Pace {
    return {
      now: () => this.#pace.now(),
      wait: async (ms, signal) => {
        const from = this.#pace.now();
        this.#change({ pauses: this.#now.pauses + 1, waitsUntilMs: from + ms });
        try {
          await this.#pace.wait(ms, signal);
        } finally {
          this.#change({ waitedMs: this.#now.waitedMs + this.#pace.now() - from, waitsUntilMs: null });
        }
      },
    };
  }

  /** Writes down what it came to. */
  async end(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await keepTraffic(this.#account, this.#now).catch(() => undefined); // Nothing but this page misses it.
  }

  #change(part: Partial<Traffic>): void {
    this.#now = { ...this.#now, ...part };
    this.#timer ??= setTimeout(() => void this.end(), writeEveryMs);
  }
}
