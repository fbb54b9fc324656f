import { describe, expect, it } from 'vitest';
import { engagebay } from '@/lib/connectors/engagebay/connector';
import { page } from '@/lib/connectors/engagebay/page';
import { Failed } from '@/lib/model/failure';

const nothing = { local: () => null, session: () => null, localKeys: () => [] };
const document = { querySelector: () => null, title: '' };
const at = (address: string): URL => new URL(address);

describe("EngageBay's pages", () => {
  it.each([
    ['https://app.engagebay.com/home', true],
    ['https://acme.engagebay.com/home#deals', true],
    ['https://www.engagebay.com/pricing', false],
    ['https://engagebay.com/', false],
    ['https://app.engagebay.com.example.org/', false],
  ])('%s is one: %s', (address, is) => {
    expect(page.recognises(at(address), nothing, document)).toBe(is);
  });

  it.each([
    ['/home#deal/5758313757147136', { kind: 'deal', dealId: '5758313757147136' }],
    ['/home#/deals/5758313757147136?tab=notes', { kind: 'deal', dealId: '5758313757147136' }],
    ['/home#deals', { kind: 'list' }],
    ['/home#deals/list', { kind: 'list' }],
    ['/home#contact/5758313757147136', { kind: 'other' }],
    ['/home', { kind: 'other' }],
  ])('%s is %o', (path, place) => {
    expect(page.placeOf(at(`https://app.engagebay.com${path}`))).toEqual(place);
  });

  it('have no address that is known for a record', () => {
    const site = { origin: '', base: 'https://app.engagebay.com', organisation: '' };
    expect(engagebay.recordUrl(site, 'deals', '1')).toBeUndefined();
    expect(page.home(site)).toBe('https://app.engagebay.com/');
  });
});

describe('what may be asked of EngageBay', () => {
  const root = '/dev/api/panel';
  const form = { page_size: '10', sort_key: '-created_time' };

  it('lists are allowed', () => {
    expect(page.allows({ method: 'POST', path: `${root}/deals`, form })).toBe(true);
    expect(page.allows({ method: 'GET', path: `${root}/notes/5106855652098048` })).toBe(true);
    expect(page.allows({ method: 'GET', path: `${root}/tracks` })).toBe(true);
  });

  it.each([
    // The path of a list makes a task, when it is sent one.
    { method: 'POST', path: `${root}/tasks`, body: { name: 'x', type: 'TODO' } },
    { method: 'POST', path: `${root}/tasks`, form: { ...form, name: 'x' } },
    { method: 'POST', path: `${root}/tasks` },
    { method: 'POST', path: `${root}/deals/deal`, form },
    { method: 'POST', path: `${root}/subscribers/subscriber`, form },
    { method: 'POST', path: `${root}/notes`, form },
    { method: 'POST', path: `${root}/tracks/track`, form },
    { method: 'GET', path: `${root}/notes/../users` },
    { method: 'GET', path: `${root}/deals` },
  ] as const)('$method $path is refused', (request) => {
    expect(page.allows(request)).toBe(false);
  });
});

describe('the key for EngageBay', () => {
  const key = engagebay.signIn.key;
  it.each(['p0aa', ' p0aa ', 'Authorization: p0aa', '"p0aa"'])('%s is taken', (typed) => {
    expect(key?.base({ key: typed }, undefined)).toBe('https://app.engagebay.com');
    expect(key?.headers({ key: typed }, undefined)).toEqual({ Authorization: 'p0aa' });
  });

  it.each(['', 'my key', 'ключ'])('"%s" is none', (typed) => {
    expect(() => key?.base({ key: typed }, undefined)).toThrow(Failed);
  });
});
