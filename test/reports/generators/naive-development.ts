import type { Records } from '@/lib/model/entities';
import { stateAt, sum } from './deal-states';

/** The same question over plain objects, for March 2025 in UTC. */
export function naiveDevelopment(records: Records, asOf: string) {
  const start = Date.parse('2025-03-01T00:00:00Z') / 1000 - 1;
  const end = Math.min(Date.parse('2025-04-01T00:00:00Z') / 1000 - 1, Date.parse(asOf) / 1000);
  const classed = (records.deals ?? []).flatMap((deal) => {
    const [a, b] = [stateAt(records, deal, start), stateAt(records, deal, end)];
    const [isOpenA, isOpenB] = [a.exists && a.status === 'open', b.exists && b.status === 'open'];
    const [from, to] = [a.base ?? 0, b.base ?? 0];
    const step = (b.stage?.position ?? 0) - (a.stage?.position ?? 0);
    const key = `${a.exists ? a.stage?.id : 'None'}>${b.exists ? b.stage?.id : 'deleted'}`;
    const as = (kind: string, value: number) => [{ kind, value, from, to, isOpenA, isOpenB, key }];
    if (!a.exists) {
      if (!b.exists) return [];
      return as(isOpenB ? 'new' : `passed_${b.status}`, to);
    }
    if (!isOpenA) return isOpenB ? as('reopened', to) : [];
    if (!b.exists) return as('removed', from);
    if (!isOpenB) return as(b.status, from);
    if (a.pipelineId !== b.pipelineId) return as('moved', to);
    return as(step > 0 ? 'forward' : step < 0 ? 'backward' : 'same', to);
  });
  const by = <T>(keys: readonly string[], of: (key: string) => T) =>
    Object.fromEntries(keys.map((key) => [key, of(key)]));
  const kinds = [...new Set(classed.map(({ kind }) => kind))];
  const [openA, openB] = [classed.filter((deal) => deal.isOpenA), classed.filter((deal) => deal.isOpenB)];
  const growth = openA.filter((deal) => deal.isOpenB).map(({ from, to }) => to - from);
  const either = classed.filter((deal) => deal.isOpenA || deal.isOpenB);
  return {
    openCountA: openA.length,
    openValueA: sum(openA.map(({ from }) => from)),
    openCountB: openB.length,
    openValueB: sum(openB.map(({ to }) => to)),
    counts: by(kinds, (kind) => classed.filter((deal) => deal.kind === kind).length),
    values: by(kinds, (kind) => sum(classed.filter((deal) => deal.kind === kind).map(({ value }) => value))),
    grown: sum(growth.filter((value) => value > 0)),
    shrunk: -sum(growth.filter((value) => value < 0)) + 0,
    matrix: by(
      [...new Set(either.map(({ key }) => key))],
      (key) => either.filter((deal) => deal.key === key).length,
    ),
  };
}
