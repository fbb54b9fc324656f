import type { RecordOf } from '@/lib/model/entities';
import { take, Unfit } from '../kit/rows';
import { historyOf, labelled } from './deals';
import type { Host } from './host';
import { createdOf, type HubspotObject, hubspotObject, textOf, tiedTo } from './objects';
import { objectStream } from './reading';

type Lead = RecordOf<'leads'>;
type Stage = Host['leadPipelines'][number]['stages'][number];

/**
 * Leads: a contact or company that somebody looks into, on its way through a pipeline of its own.
 *
 * Rules: a deal that hangs on a lead makes it converted. What a stage means is told by HubSpot's own stages, which keep
 * their ids when they are renamed, then by the words of the others.
 * Source: https://developers.hubspot.com/docs/guides/api/crm/objects/leads
 */
export const leads = objectStream({
  id: 'leads',
  fills: ['leads'],
  type: 'leads',
  properties: [
    'hs_lead_name',
    'hs_pipeline',
    'hs_pipeline_stage',
    'hubspot_owner_id',
    'hs_lead_source',
    'hs_lead_disqualification_reason',
    'hs_createdate',
    'hs_lastmodifieddate',
  ],
  histories: ['hs_pipeline_stage'],
  ties: ['deals'],
  gone: { entity: 'leads', id: (id) => id },
  toRecords(rows, host) {
    const stages = new Map(
      host.leadPipelines.flatMap(({ stages: own }) => own.map((stage) => [stage.id, stage] as const)),
    );
    const { records, rejected } = take('leads', rows, hubspotObject, (row) => toLead(row, stages, host));
    return { upserts: { leads: records }, rejected };
  },
});

function toLead(row: HubspotObject, stages: ReadonlyMap<string, Stage>, host: Host): Lead {
  const createdAt = createdOf(row);
  if (createdAt === null) throw new Unfit('hs_createdate: missing');
  const stageId = textOf(row, 'hs_pipeline_stage') ?? '';
  const nameOf = (id: string): string => stages.get(id)?.name ?? id;
  const [dealId] = tiedTo(row, 'deals');
  const kind = dealId === undefined ? kindOf(stageId, stages.get(stageId)) : 'converted';
  const told = historyOf(row, 'hs_pipeline_stage').filter(({ value }) => value !== null);
  const changes = told.slice(1).map(({ value, at }, index) => ({
    from: nameOf(told[index]?.value ?? ''),
    to: nameOf(value ?? ''),
    at,
  }));
  const since = told.at(-1)?.at ?? null;
  const reason = textOf(row, 'hs_lead_disqualification_reason');
  return {
    id: row.id,
    name: textOf(row, 'hs_lead_name') ?? '',
    status: nameOf(stageId),
    statusKind: kind,
    statusChanges: told.length > 0 ? changes : null,
    statusChangedAt: since,
    ownerId: textOf(row, 'hubspot_owner_id'),
    sourceId: textOf(row, 'hs_lead_source'),
    createdAt,
    convertedAt: kind === 'converted' ? since : null,
    convertedDealId: dealId ?? null,
    unqualifiedAt: kind === 'unqualified' ? since : null,
    unqualifiedReason: reason === null ? null : labelled(reason, host.disqualifications),
  };
}

const meanings: readonly (readonly [RegExp, Lead['statusKind']])[] = [
  [/unqualified|disqualified|not qualified|descartad|niekwalif/i, 'unqualified'],
  [/nurtur/i, 'nurturing'],
  [/convert|deal created/i, 'converted'],
  [/qualified|kwalifik|calificad|qualificad/i, 'qualified'],
  [/^new\b|^new-|nowy|nuevo|novo|yeni|^ny\b/i, 'new'],
];

/** A stage that nobody can tell is worked on. */
function kindOf(id: string, stage: Stage | undefined): Lead['statusKind'] {
  const told = [stage?.state ?? '', /-stage-id$/.test(id) ? id : '', stage?.name ?? id];
  for (const text of told) {
    const kind = meanings.find(([pattern]) => pattern.test(text))?.[1];
    if (kind) return kind;
    if (text !== '' && text !== (stage?.name ?? id)) return 'working';
  }
  return 'working';
}
