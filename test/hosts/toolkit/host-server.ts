import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** A request as a simulator sees it. */
export interface Asked {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The body parsed as JSON; undefined when it is none. */
  readonly json: unknown;
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text as it is; anything else as JSON. */
  readonly body?: unknown;
}

/** Answers a request; undefined lets the next one try. */
export type Route = (asked: Asked) => Answer | undefined;

/** A fault instead of an answer. `nth` counts requests from 1. */
export type Fault = (asked: Asked, nth: number) => Answer | 'hang' | 'cut' | undefined;

/** A small server on loopback: what was asked is kept, faults go before routes, what no route knows is a 404. */
export class HostServer {
  readonly requests: Asked[] = [];
  fault: Fault | undefined;
  readonly #routes: readonly Route[];
  readonly #server: Server;

  /** With `tls`, it speaks HTTPS: for browsers whose addresses are mapped here. */
  constructor(routes: readonly Route[], tls?: { readonly key: string; readonly cert: string }) {
    this.#routes = routes;
    const listener: RequestListener = (request, response) => {
      void read(request).then((asked) => {
        this.requests.push(asked);
        const fault = this.fault?.(asked, this.requests.length);
        if (fault === 'hang') return;
        if (fault === 'cut') {
          response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
          response.write('{"half":');
          response.destroy();
          return;
        }
        const answer = fault ?? this.#answer(asked);
        const isText = typeof answer.body === 'string';
        response.writeHead(answer.status ?? 200, {
          'content-type': isText ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8',
          ...answer.headers,
        });
        response.end(answer.body === undefined ? '' : isText ? answer.body : JSON.stringify(answer.body));
      });
    };
    this.#server = tls ? createSecureServer(tls, listener) : createServer(listener);
  }

  async start(): Promise<void> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  #answer(asked: Asked): Answer {
    for (const route of this.#routes) {
      const answer = route(asked);
      if (answer) return answer;
    }
    return { status: 404, body: { message: 'not found' } };
  }
}

async function read(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  const url = new URL(request.url ?? '/', 'http://host');
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers,
    text,
    json: jsonIn(text),
  };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A route for one method and a pattern: `/deals/:id` gives `{ id }`. */
export function on(
  method: string,
  pattern: string,
  answer: (asked: Asked, params: Readonly<Record<string, string>>) => Answer | undefined,
): Route {
  const names = pattern.split('/');
  return (asked) => {
    const parts = asked.path.split('/');
    if (asked.method !== method || parts.length !== names.length) return undefined;
    const params: Record<string, string> = {};
    for (let at = 0; at < names.length; at++) {
      const [name = '', part = ''] = [names[at], parts[at]];
      if (name.startsWith(':')) params[name.slice(1)] = decodeURIComponent(part);
      else if (name !== part) return undefined;
    }
    return answer(asked, params);
  };
}
