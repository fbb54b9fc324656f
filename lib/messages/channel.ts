import { type Browser, browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { Failed, failure, failureOf } from '@/lib/model/failure';
import { type Answer, type Ask, type Asker, type Name, protocol } from './protocol';

const message = z.object({ name: z.string(), ask: z.unknown() });
const outcome = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), answer: z.unknown() }),
  z.object({ ok: z.literal(false), failure }),
]);
type Outcome = z.infer<typeof outcome>;

/** Who sent a message: an extension page, or the content script of one tab. */
export interface Sender {
  readonly kind: Asker;
  readonly tabId?: number;
  readonly origin?: string;
}
export type Handlers = {
  readonly [N in Name]: (question: Ask<N>, sender: Sender) => Promise<Answer<N>>;
};

/** Asks the background. Throws `Failed` when it declines. */
export async function ask<N extends Name>(name: N, question: Ask<N>): Promise<Answer<N>> {
  return answerOf(name, await browser.runtime.sendMessage({ name, ask: question }));
}

/** The answer in an outcome, parsed. Throws `Failed` when it is a refusal. */
export function answerOf<N extends Name>(name: N, received: unknown): Answer<N> {
  const reply = outcome.parse(received);
  if (!reply.ok) throw new Failed(reply.failure);
  return protocol[name].answer.parse(reply.answer) as Answer<N>;
}

/** Answers every message of the protocol. Call once, synchronously, when the background starts. */
export function answerWith(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((received: unknown, from, respond) => {
    const sender = senderOf(from);
    if (!sender || !isName(message.safeParse(received).data?.name)) return false;
    void outcomeOf(handlers, received, sender).then(respond);
    return true; // Keeps `respond` open; a returned promise is not understood by every browser.
  });
}

/** The answer to one message. Never rejects: an unanswered message would leave the asker waiting. */
export async function outcomeOf(handlers: Handlers, received: unknown, sender: Sender): Promise<Outcome> {
  try {
    const { name, ask: question } = message.parse(received);
    if (!isName(name)) throw new Error(`no message ${name}`);
    if (!protocol[name].from.includes(sender.kind)) throw new Error(`${name} is not for a ${sender.kind}`);
    return { ok: true, answer: await answer(handlers, name, question, sender) };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

async function answer<N extends Name>(
  handlers: Handlers,
  name: N,
  question: unknown,
  sender: Sender,
): Promise<Answer<N>> {
  return handlers[name](protocol[name].ask.parse(question) as Ask<N>, sender);
}

/**
 * A page of ours has our own address; everything else that carries our id is a content script of the top frame.
 * Undefined for anybody else, who gets no answer.
 */
function senderOf(from: Browser.runtime.MessageSender): Sender | undefined {
  if (from.id !== browser.runtime.id || !from.url) return undefined;
  const tab = from.tab?.id === undefined ? {} : { tabId: from.tab.id };
  if (from.url.startsWith(browser.runtime.getURL('/'))) return { kind: 'page', ...tab };
  if (from.frameId !== 0 || from.tab?.id === undefined) return undefined;
  return { kind: 'content', ...tab, origin: new URL(from.url).origin };
}

function isName(name: string | undefined): name is Name {
  return name !== undefined && Object.hasOwn(protocol, name);
}
