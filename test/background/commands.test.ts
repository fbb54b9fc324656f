import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followCommands } from '@/entrypoints/background/commands';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

type Listener = (name: string, tab?: { windowId?: number }) => void;
afterEach(() => vi.unstubAllGlobals());

describe('keys of the browser', () => {
  it('open the panel of the window they were pressed in, at once', () => {
    const open = vi.fn(async () => {});
    let pressed: Listener = () => {};
    Object.assign(fakeBrowser, {
      commands: { onCommand: { addListener: (listener: Listener) => (pressed = listener) } },
      sidePanel: { open },
    });
    followCommands();
    pressed('something-else', { windowId: 3 });
    pressed('open-panel', {});
    expect(open).not.toHaveBeenCalled();
    pressed('open-panel', { windowId: 3 });
    expect(open).toHaveBeenCalledWith({ windowId: 3 });
  });

  it('are done without where a browser has none', () => {
    Object.assign(fakeBrowser, { commands: undefined });
    expect(followCommands).not.toThrow();
  });
});
