// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Kept, keepMounted } from '@/lib/page/keep-mounted';

let nowMs = 0;
let kept: Kept;
let host: HTMLElement;
const turn = (): Promise<void> => new Promise((done) => setTimeout(done));

beforeEach(() => {
  nowMs = 0;
  host = document.createElement('div');
  kept = keepMounted(document, host, () => nowMs);
});
afterEach(() => kept.stop());

describe('the place in the page', () => {
  it('is beside the body, so that a new body changes nothing', async () => {
    expect(host.parentNode).toBe(document.documentElement);
    document.body.replaceWith(document.createElement('body'));
    await turn();
    expect(host.isConnected).toBe(true);
  });

  it('is taken again after a removal or a move', async () => {
    host.remove();
    await turn();
    expect(host.parentNode).toBe(document.documentElement);
    document.body.append(host);
    await turn();
    expect(host.parentNode).toBe(document.documentElement);
  });

  it('is given up after six removals within five seconds, until the page moves on', async () => {
    for (let i = 0; i < 6; i++) {
      host.remove();
      await turn();
    }
    expect(kept.gaveUp).toBe(true);
    kept.check();
    expect(host.isConnected).toBe(false);
    kept.again();
    expect(host.isConnected).toBe(true);
  });

  it('is kept through removals that are slow', async () => {
    for (let i = 0; i < 20; i++) {
      nowMs += 1_500;
      host.remove();
      await turn();
    }
    expect(kept.gaveUp).toBe(false);
    expect(host.isConnected).toBe(true);
  });

  it('is not watched through a storm: at most 100 looks in two seconds', async () => {
    const looks = vi.spyOn(host, 'parentNode', 'get');
    for (let i = 0; i < 150; i++) {
      document.documentElement.append(document.createElement('i'));
      await turn();
    }
    expect(looks.mock.calls.length).toBeLessThanOrEqual(100);
    host.remove();
    await turn();
    expect(host.isConnected).toBe(false); // Nobody looks now …
    kept.check();
    expect(host.isConnected).toBe(true); // … but once a second.
    for (const one of document.querySelectorAll('html > i')) one.remove();
  });

  it('is left for good', async () => {
    kept.stop();
    await turn();
    kept.check();
    kept.again();
    expect(host.isConnected).toBe(false);
  });
});
