import { computed, createModel, type ReadonlySignal, signal } from '@preact/signals';
import type { ReportNeeds } from '@/lib/messages/engine';
import type { EntityName } from '@/lib/model/entities';
import type { Session } from './session';

/**
 * What the shown account's CRM does not send of what each report cannot do without, by report.
 *
 * Rules: before the first sync nothing is known of a CRM, and nothing is said to be lacking.
 */
export const ReportsLacking = createModel((session: Session) => {
  const needs = signal<readonly ReportNeeds[]>([]);
  session.engine.ask('reportNeeds', {}).then(
    (answer) => {
      needs.value = answer;
    },
    () => {}, // The list of reports is there all the same, without the marks.
  );
  const lacking = computed<ReadonlyMap<string, readonly EntityName[]>>(() => {
    const sent = session.account.value?.capabilities ?? {};
    if (Object.keys(sent).length === 0) return new Map();
    const counts = session.contents.value?.counts ?? {};
    const isThere = (entity: EntityName): boolean =>
      Object.hasOwn(sent, entity) || (counts[entity] ?? 0) > 0 || entity === 'goals'; // Goals are ours.
    return new Map(needs.value.map(({ id, needs: all }) => [id, all.filter((entity) => !isThere(entity))]));
  });
  return { lacking: lacking as ReadonlySignal<ReadonlyMap<string, readonly EntityName[]>> };
});
