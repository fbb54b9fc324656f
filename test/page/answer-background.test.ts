import { expect, it } from 'vitest';
import { answerBackground } from '@/lib/page/answer-background';
import { Relay } from '@/lib/page/relay';
import { aPage, aRuntime, token } from './support';

const fetchNothing = (() => Promise.reject(new Error('no network'))) as typeof fetch;

it('answers our background in the shape of the channel', async () => {
  const { runtime, send } = aRuntime();
  answerBackground(
    () => runtime,
    new Relay(aPage().reader, fetchNothing),
    () => {},
  );
  const answer = await send({ name: 'page.session', ask: {} });
  expect(answer).toMatchObject({ ok: true, answer: { connector: 'acme', login: 'maja' } });
  expect(JSON.stringify(answer)).not.toContain(token);
});

it('gives no answer to anybody else, nor to a message that is not for a page', () => {
  const { runtime, send } = aRuntime();
  answerBackground(
    () => runtime,
    new Relay(aPage().reader, fetchNothing),
    () => {},
  );
  expect(send({ name: 'page.session', ask: {} }, { id: 'another extension' })).toBeUndefined();
  expect(send({ name: 'page.session', ask: {} }, {})).toBeUndefined();
  expect(send({ name: 'page.session', ask: {} }, { id: 'ours', tab: { id: 3 } })).toBeUndefined();
  for (const odd of [null, 'page.session', {}, { name: 'widget.read' }, { name: 'toString' }, { name: 7 }]) {
    expect(send(odd)).toBeUndefined();
  }
});

it('stops answering, also when the extension is gone', () => {
  const { runtime, send, listeners, end } = aRuntime();
  const stop = answerBackground(
    () => runtime,
    new Relay(aPage().reader, fetchNothing),
    () => {},
  );
  end();
  expect(send({ name: 'page.session', ask: {} })).toBeUndefined();
  expect(stop).not.toThrow();

  const living = aRuntime();
  answerBackground(
    () => living.runtime,
    new Relay(aPage().reader, fetchNothing),
    () => {},
  )();
  expect(living.listeners.size).toBe(0);
  expect(listeners.size).toBe(1); // Nothing can be taken off any more; it answers nothing either.
});

it('looks again when the background says that something changed', async () => {
  const { runtime, send } = aRuntime();
  let looked = 0;
  answerBackground(
    () => runtime,
    new Relay(aPage().reader, fetchNothing),
    () => {
      looked++;
    },
  );
  await send({ name: 'page.refresh', ask: {} });
  expect(looked).toBe(1);
});
