import { describe, expect, it } from 'vitest';
import { connectors } from '@/lib/connectors/all';
import { pageParts } from '@/lib/connectors/page-parts';
import { type EntityName, entities } from '@/lib/model/entities';

describe('the lists of CRMs', () => {
  it('name the same ones, in the same order, each once', () => {
    const ids = connectors.map(({ page }) => page.id);
    expect(pageParts.map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [at, { page }] of connectors.entries()) expect(pageParts[at]).toBe(page);
  });

  it.each(connectors.map((connector) => [connector.page.id, connector] as const))(
    '%s can be signed in to, fills entities of the model, and has one stream of each name',
    (_, { signIn, streams, page }) => {
      expect(signIn.page || signIn.key || signIn.cookie).toBeTruthy();
      // A session of the page is offered exactly where the page can tell it.
      expect(signIn.page === true).toBe(page.session !== undefined);
      expect(new Set(streams.map(({ id }) => id)).size).toBe(streams.length);
      for (const { fills } of streams) {
        expect(fills.length).toBeGreaterThan(0);
        for (const entity of fills) expect(entities[entity as EntityName]).toBeDefined();
      }
    },
  );

  it.each(pageParts.map((page) => [page.id, page] as const))('%s sends nothing that writes', (_, page) => {
    for (const method of ['PUT', 'PATCH', 'DELETE'] as const) {
      expect(page.allows({ method: method as never, path: '/' })).toBe(false);
    }
    for (const path of [
      '/',
      '/api/v1/Opportunity',
      '/v1/deals',
      '/api/v2/deals',
      '/crm/objects/2026-09/deals',
    ]) {
      expect(page.allows({ method: 'POST', path, body: { name: 'x' } })).toBe(false);
    }
  });
});
