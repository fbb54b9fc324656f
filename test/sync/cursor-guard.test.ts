import { describe, expect, it } from 'vitest';
import type { Page } from '@/lib/connectors/connector';
import { CursorGuard } from '@/lib/sync/cursor-guard';

const page = (...ids: string[]): Page => ({
  upserts: { pipelines: ids.map((id) => ({ id, name: id, position: 0 })) },
  rejected: [],
  read: ids.length,
});

describe('the guard of a reading', () => {
  it('stops a host that hands out ever new cursors for the same records', () => {
    const guard = new CursorGuard('deals');
    guard.bring(page('1', '2'));
    const bring = (): void => {
      for (let times = 0; times < 10; times++) guard.bring(page('1', '2'));
    };
    expect(bring).toThrow('nothing new');
  });

  it('stops a host that goes on with empty pages, but not at some empty months', () => {
    const guard = new CursorGuard('deals');
    for (let month = 0; month < 24; month++) guard.bring(page());
    guard.bring(page('1'));
    const bring = (): void => {
      for (let times = 0; times < 100; times++) guard.bring(page());
    };
    expect(bring).toThrow('nothing new');
  });

  it('lets pages of other records pass, however many', () => {
    const guard = new CursorGuard('deals');
    for (let at = 0; at < 5000; at++) guard.bring(page(`a${at}`, `b${at}`));
  });
});
