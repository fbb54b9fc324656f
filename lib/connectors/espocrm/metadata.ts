import type { Activity, RecordOf, Stage } from '@/lib/model/entities';
import { objectIn, textIn, textsIn } from './wire';

/*
 * What an installation says of itself: `Metadata` (fields, options, which entity types this user may read) and `I18n`
 * (labels in the user's language). Both are large and loosely shaped, so they are walked rather than checked.
 * Source: https://docs.espocrm.com/development/api/metadata/, https://docs.espocrm.com/development/api/i18n/,
 * https://docs.espocrm.com/development/metadata/entity-defs/
 */

/** The value at a path of names, `undefined` where it ends early. */
export const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, name) => objectIn(inner)[name], value);

/** A choice that is stored, and what the user reads. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The options of an enum field, in their order; '' is none. */
export function choicesOf(metadata: unknown, labels: unknown, entity: string, field: string): Choice[] {
  const definition = at(metadata, 'entityDefs', entity, 'fields', field);
  const reference = textIn(at(definition, 'optionsReference'))?.split('.');
  const [ownerEntity = entity, ownerField = field] = reference ?? [];
  const own = textsIn(at(definition, 'options'));
  const options =
    own.length > 0 ? own : textsIn(at(metadata, 'entityDefs', ownerEntity, 'fields', ownerField, 'options'));
  return options.map((value) => ({
    value,
    label:
      textIn(at(labels, entity, 'options', field, value)) ??
      textIn(at(labels, ownerEntity, 'options', ownerField, value)) ??
      value,
  }));
}

export const defaultPipeline = 'Opportunity';

/** What EspoCRM ships with, for a server that keeps its metadata to itself. */
const shipped: readonly (readonly [string, number])[] = [
  ['Prospecting', 10],
  ['Qualification', 20],
  ['Proposal', 50],
  ['Negotiation', 80],
  ['Closed Won', 100],
  ['Closed Lost', 0],
];

/**
 * The stages of the one pipeline. A stage of probability 100 is won, one of 0 is lost, as EspoCRM's own reports have it;
 * where deals begin is neither.
 * Source: espocrm/espocrm, `Modules/Crm/Classes/Select/Opportunity/Utils/StageListProvider.php`.
 */
export function stagesOf(metadata: unknown, labels: unknown): Stage[] {
  const field = at(metadata, 'entityDefs', 'Opportunity', 'fields', 'stage');
  const found = choicesOf(metadata, labels, 'Opportunity', 'stage');
  const choices = found.length > 0 ? found : shipped.map(([value]) => ({ value, label: value }));
  const chances = found.length > 0 ? objectIn(at(field, 'probabilityMap')) : Object.fromEntries(shipped);
  const begins = at(field, 'default');
  return choices.map(({ value, label }, position) => {
    const chance = chances[value];
    const isKnown = typeof chance === 'number' && chance >= 0 && chance <= 100;
    const looksWon = !isKnown && at(field, 'style', value) === 'success';
    return {
      id: value,
      pipelineId: defaultPipeline,
      name: label,
      position,
      kind:
        value === begins || (!isKnown && !looksWon)
          ? 'open'
          : looksWon || chance === 100
            ? 'won'
            : chance === 0
              ? 'lost'
              : 'open',
      ...(isKnown && { probability: chance / 100 }),
    };
  });
}

/** Stages of pipelines, which an entity has from version 10 on where an administrator says so. */
export interface OwnPipelines {
  readonly pipelines: RecordOf<'pipelines'>[];
  readonly stages: Stage[];
  /** By stage, the value of the field `stage` that goes with it. */
  readonly mapped: Record<string, string>;
}

/** Source: espocrm/espocrm, `Classes/AppParams/Pipelines.php`, `Tools/Pipeline/Data`. */
export function pipelinesOf(appParams: unknown, plain: readonly Stage[]): OwnPipelines | undefined {
  const sent = at(appParams, 'pipelines', 'Opportunity');
  if (!Array.isArray(sent) || sent.length === 0) return undefined;
  const found: OwnPipelines = { pipelines: [], stages: [], mapped: {} };
  for (const pipeline of sent) {
    const id = textIn(at(pipeline, 'id'));
    const stages = at(pipeline, 'stages');
    if (id === undefined || !Array.isArray(stages)) continue;
    found.pipelines.push({ id, name: textIn(at(pipeline, 'name')) ?? id, position: found.pipelines.length });
    stages.forEach((stage, position) => {
      const stageId = textIn(at(stage, 'id'));
      if (stageId === undefined) return;
      const status = textIn(at(stage, 'mappedStatus')) ?? '';
      const like = plain.find((one) => one.id === status);
      found.mapped[stageId] = status;
      found.stages.push({
        id: stageId,
        pipelineId: id,
        name: textIn(at(stage, 'name')) ?? status,
        position,
        kind: like?.kind ?? 'open',
        ...(like?.probability !== undefined && { probability: like.probability }),
      });
    });
  }
  return found.pipelines.length > 0 ? found : undefined;
}

/** What the statuses of calls, meetings and tasks mean, by their value. */
export type Statuses = Record<string, { readonly label: string; readonly status: Activity['status'] }>;

const shippedStatuses: Readonly<Record<string, Activity['status']>> = {
  Held: 'done',
  Completed: 'done',
  'Not Held': 'cancelled',
  Canceled: 'cancelled',
};

/** Source: https://docs.espocrm.com/development/metadata/scopes/ (activityStatusList and the lists beside it) */
export function statusesOf(metadata: unknown, labels: unknown, entity: string): Statuses {
  const scope = at(metadata, 'scopes', entity);
  const done = textsIn(at(scope, 'completedStatusList'));
  const cancelled = textsIn(at(scope, 'canceledStatusList'));
  const past = textsIn(at(scope, 'historyStatusList'));
  return Object.fromEntries(
    choicesOf(metadata, labels, entity, 'status').map(({ value, label }) => [
      value,
      {
        label,
        status: done.includes(value)
          ? 'done'
          : cancelled.includes(value)
            ? 'cancelled'
            : past.includes(value)
              ? 'done'
              : (shippedStatuses[value] ?? 'planned'),
      } as const,
    ]),
  );
}

const aboutLoss =
  /reason|lost|loss|motivo|raz[oó]n|perdid|perda|pow[oó]d|przyczyn|utra|sebep|neden|kay[ıi]p|[åa]rsak|grund|verlust|raison|motif|perdu|دلیل|علت/i;

/** A field that an administrator added, whose values are words. */
export interface ReasonField {
  readonly id: string;
  readonly label: string;
  readonly likely?: boolean;
  /** Labels of its options. */
  readonly words: Record<string, string>;
}

export function reasonFieldsOf(metadata: unknown, labels: unknown): ReasonField[] {
  const fields = Object.entries(objectIn(at(metadata, 'entityDefs', 'Opportunity', 'fields')))
    .filter(([, field]) => at(field, 'isCustom') === true)
    .filter(([, field]) => ['enum', 'varchar', 'multiEnum', 'text'].includes(String(at(field, 'type'))))
    .map(([id]) => ({
      id,
      label: textIn(at(labels, 'Opportunity', 'fields', id)) ?? id,
      words: Object.fromEntries(
        choicesOf(metadata, labels, 'Opportunity', id).map(({ value, label }) => [value, label]),
      ),
    }));
  const likely = fields.find(({ id, label }) => aboutLoss.test(label) || aboutLoss.test(id));
  return fields.map((field) => (field === likely ? { ...field, likely: true } : field));
}
