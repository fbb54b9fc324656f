// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followKeys, type KeyActions } from '@/lib/state/shortcuts';

const done: string[] = [];
const act = (name: string) => () => void done.push(name);
const actions: KeyActions = Object.fromEntries(
  ['palette', 'back', 'shortcuts', 'search', 'home', 'reports', 'pin', 'earlier', 'later'].map((name) => [
    name,
    act(name),
  ]),
);
let stop: () => void;
beforeEach(() => {
  done.length = 0;
  document.body.innerHTML = '<input id="field"><div role="menu"><button id="item"></button></div>';
  stop = followKeys(() => actions);
});
afterEach(() => stop());

const press = (key: string, more: KeyboardEventInit = {}, target: Element = document.body): boolean =>
  fireEvent.keyDown(target, { key, ...more });

describe('keys of the panel', () => {
  it('go where two of them in turn say', () => {
    press('g');
    press('h');
    press('g');
    press('r');
    press('h');
    expect(done).toEqual(['home', 'reports']);
  });

  it('are taken from the browser, but only where they do something', () => {
    expect(press('k', { ctrlKey: true })).toBe(false);
    expect(press('e')).toBe(true);
    expect(done).toEqual(['palette']);
  });

  it('stand in the same place on a keyboard without Latin letters', () => {
    press('ل', { code: 'KeyG' });
    press('ا', { code: 'KeyH' });
    press('ن', { code: 'KeyK', ctrlKey: true });
    press('؟', { code: 'Slash', shiftKey: true });
    expect(done).toEqual(['home', 'palette', 'shortcuts']);
  });

  it('are what they say where Latin letters stand elsewhere', () => {
    press('p', { code: 'KeyR' });
    press('ł', { code: 'KeyP' });
    expect(done).toEqual(['pin']);
  });

  it('need Shift or AltGr where the keyboard does', () => {
    press('/', { shiftKey: true });
    press('?', { shiftKey: true });
    press('[', { ctrlKey: true, altKey: true });
    press(']');
    expect(done).toEqual(['search', 'shortcuts', 'earlier', 'later']);
  });

  it('are left alone while somebody types, but for those that nobody types', () => {
    const field = document.querySelector('#field') as Element;
    for (const key of ['p', '?', '/', '[']) press(key, {}, field);
    expect(done).toEqual([]);
    press('k', { ctrlKey: true }, field);
    press('Escape', {}, field);
    expect(done).toEqual(['palette', 'back']);
  });

  it('are left alone in a menu, while a dialog is open, held down, or taken by others', () => {
    press('p', {}, document.querySelector('#item') as Element);
    press('p', { repeat: true });
    document.body.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
    press('p');
    const dialog = document.createElement('dialog');
    dialog.open = true;
    document.body.append(dialog);
    press('p');
    press('k', { ctrlKey: true });
    expect(done).toEqual([]);
    dialog.remove();
    press('p');
    expect(done).toEqual(['pin']);
  });

  it('stop when they are told to', () => {
    stop();
    press('p');
    expect(done).toEqual([]);
    stop = vi.fn();
  });
});
