import { changesOf } from '@/lib/insights/changes';
import { needsOf } from '@/lib/insights/needs';
import type { ChangeList, NamedRecord, NeedList } from '@/lib/model/attention';
import type { Scope } from '@/lib/model/scope';
import { viewOf } from '@/lib/query/view-of';
import { scopeSeen, sightOf } from '@/lib/table/colleagues';
import { instantSeconds } from '@/lib/table/column';
import type { Tables } from '@/lib/table/table';
import { type RecordFields, recordFields } from './record-fields';

/** What waits for the people a scope is filtered for, the first `limit` of it by name. */
export function attentionIn(tables: Tables, scope: Scope, limit: number): NeedList {
  const { view } = viewOf(tables, scopeSeen(scope, sightOf(tables, scope.colleagues)));
  const { waiting, counts } = needsOf(view);
  const named = namer(tables, scope);
  return {
    total: waiting.length,
    counts,
    needs: waiting
      .slice(0, limit)
      .map(({ entity, row, id, base, why }) => ({ ...named(entity, row, id, base), why })),
  };
}

/** What became of their deals since an instant, the newest `limit` of it by name. */
export function changesIn(tables: Tables, scope: Scope, since: string, limit: number): ChangeList {
  const { view } = viewOf(tables, scopeSeen(scope, sightOf(tables, scope.colleagues)));
  const { changed, counts } = changesOf(view, instantSeconds(since));
  const named = namer(tables, scope);
  const { base } = view.company.amounts;
  return {
    total: changed.length,
    counts,
    changes: changed.slice(0, limit).map(({ row, id, kind, sentence, at }) => ({
      ...named('deals', row, id, base[row] as number),
      ...{ kind, sentence, at },
    })),
  };
}

/** Names records as lists of records do. */
function namer(tables: Tables, scope: Scope) {
  const made = new Map<string, RecordFields>();
  return (entity: NamedRecord['entity'], row: number, id: string, base: number): NamedRecord => {
    const fields = made.get(entity) ?? recordFields(entity, tables, scope, 'as-of');
    made.set(entity, fields);
    const [title, subtitle] = [fields.title(row), fields.subtitle(row)];
    return {
      ...{ entity, id, title },
      subtitle: subtitle === title ? null : subtitle,
      ownerName: fields.ownerName(row),
      base: Number.isNaN(base) ? null : base,
    };
  };
}
