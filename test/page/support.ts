import type { PagePart, PageSession, PageStorage } from '@/lib/connectors/connector';
import type { Answer, Name } from '@/lib/messages/protocol';
import { PageReader } from '@/lib/page/page-session';
import type { MessageListener, OurRuntime } from '@/lib/page/runtime';

export const token = 'Session c2VjcmV0LXRva2VuLW9mLXRoZS1wYWdl';
export const aSession: PageSession = {
  base: 'https://crm.example/db',
  headers: { Authorization: token },
  login: 'maja',
  organisation: 'db',
};

/** A CRM whose deal pages are `#deal/ID`, and whose session stands under `session` in the page's storage. */
export const aPart: PagePart = {
  id: 'acme',
  brand: 'Acme',
  recognises: (url) => url.hostname === 'crm.example' || url.hostname === 'localhost',
  home: ({ base }) => base,
  placeOf(url) {
    const dealId = /^#deal\/(\d+)$/.exec(url.hash)?.[1];
    return dealId === undefined ? { kind: 'other' } : { kind: 'deal', dealId };
  },
  session: (_url, storage) => JSON.parse(storage.local('session') ?? 'null') ?? undefined,
  allows: ({ method, path }) => method === 'GET' || path.startsWith('/search'),
  anchors: [],
  controls: [],
};

export function storage(values: Record<string, string>): PageStorage {
  return { local: (key) => values[key] ?? null, session: () => null, localKeys: () => Object.keys(values) };
}

export function aPage({
  part = aPart,
  session = aSession as PageSession | null,
  address = 'https://crm.example/#deal/7',
} = {}) {
  const values: Record<string, string> = session ? { session: JSON.stringify(session) } : {};
  const around = { address };
  const reader = new PageReader([part], {
    url: () => new URL(around.address),
    storage: storage(values),
    document: { title: '', cookie: '', querySelector: () => null },
  });
  return { reader, values, around };
}

type Answers = { [N in Name]?: (ask: never) => Answer<N> | Promise<Answer<N>> };

/** Our runtime with a background that answers from `answers`; `end` makes the script an orphan. */
export function aRuntime(answers: Answers = {}) {
  const listeners = new Set<MessageListener>();
  const asked: { name: string; ask: unknown }[] = [];
  let alive = true;
  const runtime: OurRuntime = {
    get id() {
      return alive ? 'ours' : undefined;
    },
    async sendMessage(message) {
      if (!alive) throw new Error('Extension context invalidated.');
      const { name, ask } = message as { name: Name; ask: never };
      asked.push({ name, ask });
      const answer = await (answers[name] as ((ask: never) => unknown) | undefined)?.(ask);
      return answer === undefined
        ? { ok: false, failure: { kind: 'bug', detail: 'none' } }
        : { ok: true, answer };
    },
    onMessage: {
      addListener: (listener) => void listeners.add(listener),
      removeListener: (listener) => {
        if (!alive) throw new TypeError('undefined');
        listeners.delete(listener);
      },
    },
  };
  return {
    runtime,
    listeners,
    asked,
    end: () => {
      alive = false;
    },
    /** Sends what the background would; undefined when nobody took it. */
    send(
      message: unknown,
      from: { id?: string; tab?: unknown } = { id: 'ours' },
    ): Promise<unknown> | undefined {
      let taken: Promise<unknown> | undefined;
      for (const listener of listeners) {
        let done: (answer: unknown) => void = () => {};
        const answer = new Promise<unknown>((resolve) => {
          done = resolve;
        });
        if (listener(message, from, done)) taken = answer;
      }
      return taken;
    },
  };
}
