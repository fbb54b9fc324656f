import type { Stage } from '@/lib/model/entities';
import { objectIn, textIn } from './wire';

/*
 * A workspace's own schema: objects, their fields, the options of choices. Every workspace may change all of it.
 * Source: https://docs.twenty.com/developers/api-and-webhooks/api (metadata); seen: `POST /metadata` of 2.21.
 */

export interface Option {
  readonly value: string;
  readonly label: string;
}
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly isCustom: boolean;
  readonly options: readonly Option[];
}
/** By an object's name in the singular. */
export type Schema = ReadonlyMap<string, readonly Field[]>;

/** Nodes of a connection of GraphQL, or a list of REST. */
const nodesIn = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  const { edges } = objectIn(value);
  return Array.isArray(edges) ? edges.map((edge) => objectIn(edge)['node']) : [];
};

/** From an answer of GraphQL, or of REST in either of its two forms; empty when it is none of them. */
export function schemaIn(answer: unknown): Schema {
  const { data } = objectIn(answer);
  const objects = Array.isArray(data) ? data : nodesIn(objectIn(data)['objects']);
  const found = new Map<string, readonly Field[]>();
  for (const object of objects) {
    const { nameSingular, isActive, fields } = objectIn(object);
    const name = textIn(nameSingular);
    if (name === undefined || isActive === false) continue;
    found.set(name, nodesIn(fields).flatMap(fieldIn));
  }
  return found;
}

function fieldIn(sent: unknown): Field[] {
  const { name, label, type, isCustom, isActive, options } = objectIn(sent);
  const own = textIn(name);
  if (own === undefined || isActive === false) return [];
  const choices = (Array.isArray(options) ? options : [])
    .map((option) => objectIn(option))
    .sort((a, b) => Number(a['position'] ?? 0) - Number(b['position'] ?? 0))
    .flatMap((option) => {
      const value = textIn(option['value']);
      return value === undefined ? [] : [{ value, label: textIn(option['label']) ?? value }];
    });
  return [
    {
      name: own,
      label: textIn(label) ?? own,
      type: textIn(type) ?? '',
      isCustom: isCustom === true,
      options: choices,
    },
  ];
}

export const pipelineId = 'opportunities';
/** The column of a board for what stands in no stage. */
export const noStage = 'NO_VALUE';

const shipped: readonly Option[] = ['New', 'Screening', 'Meeting', 'Proposal', 'Customer'].map((label) => ({
  value: label.toUpperCase(),
  label,
}));

/** Twenty keeps no outcome: it is guessed by the names of stages, and the user may say otherwise. */
export function kindOf({ value, label }: Option): Stage['kind'] {
  const words = `${value.replaceAll('_', ' ')} ${label}`;
  if (/unqualif|disqualif/i.test(words)) return 'unqualified';
  if (/\b(closed )?(lost|churned|rejected|abandoned)\b|perd|przegran|kaybed|tap(t|et)\b/i.test(words))
    return 'lost';
  if (/\b(won|customer|signed)\b|ganad|ganh|wygran|kazan|vunnet/i.test(words)) return 'won';
  return 'open';
}

export function stagesIn(schema: Schema): Stage[] {
  const field = schema.get('opportunity')?.find(({ name }) => name === 'stage');
  const options = field && field.options.length > 0 ? field.options : shipped;
  return options.map((option, position) => ({
    id: option.value,
    pipelineId,
    name: option.label,
    position,
    kind: kindOf(option),
  }));
}

const aboutLoss =
  /reason|lost|loss|motivo|raz[oó]n|perdid|perda|pow[oó]d|przyczyn|utra|sebep|neden|kay[ıi]p|[åa]rsak|grund|verlust|raison|motif|perdu|دلیل|علت/i;

/** Fields of deals that somebody added, whose values are words. */
export function reasonFieldsIn(schema: Schema) {
  const fields = (schema.get('opportunity') ?? [])
    .filter(({ isCustom, type }) => isCustom && ['TEXT', 'SELECT', 'MULTI_SELECT'].includes(type))
    .map(({ name, label, options }) => ({
      id: name,
      label,
      words: Object.fromEntries(options.map((option) => [option.value, option.label])),
    }));
  const likely = fields.find(({ id, label }) => aboutLoss.test(label) || aboutLoss.test(id));
  return fields.map((field) => ({ ...field, likely: field === likely }));
}
