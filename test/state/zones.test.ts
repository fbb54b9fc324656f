import { expect, it } from 'vitest';
import { zoneNamed, zones } from '@/lib/state/zones';

it('finds a zone by its name, its city, and however it is written', () => {
  expect(zoneNamed('Europe/Warsaw')).toBe('Europe/Warsaw');
  expect(zoneNamed(' america/new york ')).toBe('America/New_York');
  expect(zoneNamed('tehran')).toBe('Asia/Tehran');
  expect(zoneNamed('UTC')).toBe('UTC');
});

it('finds none for what names none, or two', () => {
  expect(zoneNamed('')).toBeUndefined();
  expect(zoneNamed('Atlantis')).toBeUndefined();
  expect(zoneNamed('constructor')).toBeUndefined();
});

it('finds every zone by its whole name', () => {
  expect(zones.filter((zone) => zoneNamed(zone.replaceAll('_', ' ')) !== zone)).toEqual([]);
});
