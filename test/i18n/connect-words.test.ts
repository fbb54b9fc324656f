import { describe, expect, it } from 'vitest';
import { connectors } from '@/lib/connectors/all';
import { en } from '@/lib/i18n/locales/en';
import { fa } from '@/lib/i18n/locales/fa';
import { nb } from '@/lib/i18n/locales/nb';
import { pl } from '@/lib/i18n/locales/pl';
import { pt } from '@/lib/i18n/locales/pt';
import { tr } from '@/lib/i18n/locales/tr';

const catalogues: Readonly<Record<string, object>> = { en, tr, fa, pt, pl, nb };
const byKey = connectors.flatMap(({ page, signIn }) =>
  signIn.key ? [{ id: page.id, fields: signIn.key.fields }] : [],
);

describe.each(byKey)('connecting $id by a key', ({ id, fields }) => {
  const needed = [
    `connect.${id}.where`,
    ...fields.flatMap((field) => [
      `connect.${id}.${field.id}`,
      `connect.${id}.${field.id}.hint`,
      ...(field.choices ?? []).map((choice) => `connect.${id}.${field.id}.${choice}`),
    ]),
  ];

  it.each(Object.keys(catalogues))('has words for every field in %s', (language) => {
    const words = catalogues[language] ?? {};
    expect(needed.filter((key) => !Object.hasOwn(words, key))).toEqual([]);
  });

  it('has no words for a field that it does not have', () => {
    const own = Object.keys(en).filter((key) => key.startsWith(`connect.${id}.`));
    expect(own.filter((key) => !needed.includes(key))).toEqual([]);
  });
});
