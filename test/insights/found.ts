import { ofRule, rules } from '@/lib/insights/all';
import type { Records } from '@/lib/model/entities';
import type { Insight } from '@/lib/model/insight';
import type { Scope } from '@/lib/model/scope';
import { aView } from '../metrics/a-view';
import { aCompany, aScope } from '../table/a-company';

/** What one rule finds in the records of a small company. */
export function found(id: string, records: Records, scope: Partial<Scope> = {}): Insight[] {
  const rule = rules.find((one) => one.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return ofRule(aView(aCompany(records), aScope(scope)), rule);
}

/** The plain values of an insight's sentence. */
export const valuesOf = (insight: Insight | undefined): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(insight?.sentence.values ?? {}).map(([key, value]) => [
      key,
      'value' in value ? value.value : 'text' in value ? value.text : value.word,
    ]),
  );

/** The same thing so many times. */
export const times = <T>(n: number, make: (at: number) => T): T[] =>
  Array.from({ length: n }, (_, at) => make(at));
