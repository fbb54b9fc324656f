import fc from 'fast-check';
import type * as z from 'zod/mini';
import { type EntityName, entityNames, fieldsOf, keyOf, type Records } from '@/lib/model/entities';
import {
  count,
  currency,
  flag,
  id,
  instant,
  localDate,
  minor,
  probability,
  real,
  seconds,
  text,
} from '@/lib/model/fields';

/** Texts that break programs: markup, formulas, bidi controls, names of object members, lone surrogates, nothing at all. */
export const hostileTexts = [
  '<img src=x onerror=alert(1)>',
  '=1+1',
  '{{7*7}}',
  '__proto__',
  'constructor',
  'toString',
  '\u202Eevil\u2066',
  '\u200F\u061C',
  'e\u0301'.repeat(50),
  '\uD800',
  '\u0000',
  '۱۲۳',
  '',
  ' ',
  'a'.repeat(5_000),
] as const;

/** Few, so that records find each other; some are no record's. */
const someIds = ['a', 'b', 'c', '1', '01', '__proto__', 'constructor', 'gone', '9007199254740993'] as const;
const someInstants = [
  '0001-01-01T00:00:00Z',
  '1970-01-01T00:00:00Z',
  '2025-02-28T23:30:00Z',
  '2025-03-01T00:00:00Z',
  '2025-03-20T20:30:00Z',
  '2025-03-30T00:59:59Z',
  '2025-03-30T01:00:00Z',
  '2025-03-31T23:59:59.999Z',
  '2025-04-01T00:00:00Z',
  '2026-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
] as const;
const someDates = [
  '0001-01-01',
  '1970-01-01',
  '2024-02-29',
  '2025-03-01',
  '2025-03-31',
  '2025-04-01',
  '9999-12-31',
] as const;

const inMarch = fc
  .integer({ min: Date.UTC(2025, 1, 15) / 1000, max: Date.UTC(2025, 3, 15) / 1000 })
  .map((at) => new Date(at * 1000).toISOString());
const march = inMarch.map((at) => at.slice(0, 10));

const byField = new Map<unknown, fc.Arbitrary<unknown>>([
  [id, fc.constantFrom(...someIds)],
  [text, fc.oneof(fc.constantFrom('price', 'north', 'x@y.z', ' X@Y.Z'), fc.constantFrom(...hostileTexts))],
  [instant, fc.oneof({ weight: 6, arbitrary: inMarch }, fc.constantFrom(...someInstants))],
  [localDate, fc.oneof({ weight: 4, arbitrary: march }, fc.constantFrom(...someDates))],
  [minor, fc.oneof(fc.integer({ min: -5_000, max: 1_000_000 }), fc.constantFrom(0, -1, 1e12, -1e12))],
  [seconds, fc.oneof(fc.integer({ min: 0, max: 7_200 }), fc.constantFrom(0, 1e9))],
  [probability, fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1))],
  [count, fc.integer({ min: -2, max: 50 })],
  [real, fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constantFrom(0.1 + 0.2, -1, 1e9))],
  [flag, fc.boolean()],
  [currency, fc.constantFrom('EUR', 'PLN', 'USD', 'JPY', 'KWD')],
]);

type Def = {
  type: string;
  innerType?: z.core.$ZodType;
  entries?: Record<string, string>;
  element?: z.core.$ZodType;
  shape?: Record<string, z.core.$ZodType>;
  options?: z.core.$ZodType[];
};

/** Any value that a schema of the model takes, hostile ones among them. */
export function anyOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const known = byField.get(schema);
  if (known) return known;
  const def = schema._zod.def as Def;
  switch (def.type) {
    case 'optional':
    case 'nullable':
      return fc.option(anyOf(def.innerType as z.core.$ZodType), { nil: null, freq: 4 });
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case 'array':
      return fc.array(anyOf(def.element as z.core.$ZodType), { maxLength: 3 });
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(def.shape ?? {}).map(([name, part]) => [name, anyOf(part)])),
      );
    case 'union':
      return fc.oneof(...(def.options ?? []).map(anyOf));
    case 'record':
      return fc.dictionary(
        fc.constantFrom('tier', '__proto__', 'Größe'),
        fc.constantFrom('gold', 3, null, ['x']),
        { maxKeys: 2 },
      );
    case 'string':
      return fc.constant('custom:churn');
    default:
      return fc.option(fc.oneof(fc.constantFrom(...someIds, ...someDates), fc.integer()), { nil: null });
  }
}

/** Records of every entity, as many of each as said; no two with one key. */
export function anyDataset(sizes: (entity: EntityName) => number = () => 12): fc.Arbitrary<Records> {
  const lists = entityNames.map((entity) => {
    const record = fc.record(
      Object.fromEntries(fieldsOf(entity).map(([name, schema]) => [name, anyOf(schema)])),
    );
    return fc.uniqueArray(record, { maxLength: sizes(entity), selector: (one) => keyOf(entity, one) });
  });
  return fc
    .tuple(...lists)
    .map((found) => Object.fromEntries(entityNames.map((entity, at) => [entity, found[at]])) as Records);
}
