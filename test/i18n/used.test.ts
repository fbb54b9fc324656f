import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { en } from '@/lib/i18n/locales/en';

/** Families whose last part comes from data, where the source joins the two in a way that a pattern cannot see. */
const families = [
  ...[
    'activity-is',
    'age-band',
    'business-goal',
    'category',
    'chance-from',
    'channel',
    'chooser',
    'cost-kind',
  ],
  ...['customer-size', 'deal-kind', 'direction', 'filter.name', 'insight', 'loyalty', 'note', 'stage-kind'],
].map((family) => `${family}.`);

/** Keys in the source: written out, and with holes as `stored.${entity}`. */
function keysInSource(): { readonly written: Set<string>; readonly patterns: RegExp[] } {
  const files = globSync('{lib,components,entrypoints}/**/*.{ts,tsx}').filter(
    (file) => !file.includes('/locales/'),
  );
  const written = new Set<string>();
  const holed = new Set<string>();
  for (const file of files) {
    const source = readFileSync(file, 'utf8');
    for (const [, key = ''] of source.matchAll(/['"]([a-z][\w-]*(?:\.[\w-]+)+)['"]/gi)) written.add(key);
    for (const [, template = ''] of source.matchAll(/`([^`]*)`/g)) {
      const pieces = template.split(/\$\{[^}]*\}/);
      if (/^[a-z][\w-]*[.-]/i.test(pieces[0] ?? '') && pieces.every((piece) => /^[\w.-]*$/.test(piece)))
        holed.add(pieces.map((piece) => piece.replaceAll('.', '\\.')).join('.+'));
    }
  }
  return { written, patterns: [...holed].map((pattern) => new RegExp(`^${pattern}$`)) };
}

it('says nothing that nobody asks for', () => {
  const { written, patterns } = keysInSource();
  const unused = Object.keys(en).filter(
    (key) =>
      !written.has(key) &&
      !families.some((family) => key.startsWith(family)) &&
      !patterns.some((pattern) => pattern.test(key)),
  );
  expect(unused).toEqual([]);
});
