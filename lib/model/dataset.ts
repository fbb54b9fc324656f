import * as z from 'zod/mini';
import { type EntityName, entities, entityNames, keyOf, type Records } from './entities';
import { Failed } from './failure';
import { currency, instant, localDate, text } from './fields';
import { rateText, workCalendar } from './scope';

const format = 'crm-canonical/1';

/** What a dataset says about itself; each is the default of a report over it. */
export const datasetMeta = z.object({
  name: z.nullish(text),
  timeZone: z.nullish(text),
  weekStart: z.nullish(z.int().check(z.minimum(1), z.maximum(7))),
  from: z.nullish(localDate),
  to: z.nullish(localDate),
  asOf: z.nullish(instant),
  baseCurrency: z.nullish(currency),
  currencies: z.nullish(z.record(currency, z.int().check(z.minimum(0), z.maximum(8)))),
  rates: z.nullish(z.record(currency, rateText)),
  calendar: z.nullish(workCalendar),
  attribution: z.nullish(z.enum(['event', 'current'])),
});
export type DatasetMeta = z.infer<typeof datasetMeta>;

/** A company's records in the canonical form, as a file carries them. */
export interface Dataset {
  readonly meta: DatasetMeta;
  readonly records: Records;
}

/**
 * Reads a dataset file, whole or not at all.
 *
 * Rules: unknown keys are ignored, a missing list is empty, a record may name another that is not there; two records
 * with one key are an error.
 * Errors: `bad-input` whose `where` names the file, and the list, record and field when one of them is at fault.
 */
export function readDataset(json: string, file: string): Dataset {
  const content = parsed(json, file);
  if (content['format'] !== format)
    throw bad(`${file}: format`, `is ${shown(content['format'])}, not "${format}"`);
  const meta = datasetMeta.safeParse(content['meta'] ?? {});
  if (!meta.success) throw fault(`${file}: meta`, meta.error);
  const records = Object.fromEntries(
    entityNames.map((entity) => [entity, readList(entity, content[entity] ?? [], file)]),
  );
  return { meta: meta.data, records: records as Records };
}

/** The file of a dataset; what is read back equals what was written. */
export function writeDataset({ meta, records }: Dataset): string {
  const lists = entityNames.map((entity) => [entity, records[entity] ?? []]);
  return `${JSON.stringify({ format, meta, ...Object.fromEntries(lists) }, null, 1)}\n`;
}

function readList(entity: EntityName, list: unknown, file: string): object[] {
  if (!Array.isArray(list)) throw bad(`${file}: ${entity}`, `is ${shown(list)}, not a list`);
  const schema = entities[entity] as z.ZodMiniType<object>;
  const keys = new Map<string, number>();
  return list.map((given, index) => {
    const read = schema.safeParse(withSeq(entity, given, index));
    if (!read.success) throw fault(`${file}: ${entity} ${nameOf(given, index)}`, read.error);
    const key = keyOf(entity, read.data);
    const twin = keys.get(key);
    if (twin !== undefined)
      throw bad(`${file}: ${entity} ${nameOf(given, index)}`, `is there twice, at ${twin} and at ${index}`);
    keys.set(key, index);
    return read.data;
  });
}

/** Changes at one instant are in the order of the file when it does not number them. */
function withSeq(entity: EntityName, given: unknown, index: number): unknown {
  const isHistory = entity === 'transitions' || entity === 'fieldChanges';
  if (!isHistory || typeof given !== 'object' || given === null) return given;
  const { seq } = given as { seq?: unknown };
  return seq === undefined || seq === null ? { ...given, seq: index } : given;
}

function parsed(json: string, file: string): Record<string, unknown> {
  let content: unknown;
  try {
    content = JSON.parse(json);
  } catch (cause) {
    throw new Failed(
      { kind: 'bad-input', where: file, detail: `is no JSON: ${(cause as Error).message}` },
      { cause },
    );
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    throw bad(file, `is ${shown(content)}, not an object`);
  return content as Record<string, unknown>;
}

/** A record as a person finds it: by its id, or by its place in the list. */
function nameOf(given: unknown, index: number): string {
  const id = typeof given === 'object' && given !== null ? (given as { id?: unknown }).id : undefined;
  return typeof id === 'string' && id !== '' ? JSON.stringify(id) : `at ${index}`;
}

function fault(where: string, { issues }: z.core.$ZodError): Failed {
  const [issue] = issues;
  const path = issue?.path.map(String).join('.') ?? '';
  return bad(path === '' ? where : `${where} field ${path}`, reasonOf(issue));
}

function reasonOf(issue: z.core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    case 'invalid_type':
      return `is not ${issue.expected === 'int' ? 'a whole number' : `of type ${issue.expected}`}`;
    case 'invalid_value':
      return `is none of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `is less than ${issue.minimum}`;
    case 'too_big':
      return `is more than ${issue.maximum}`;
    default:
      return issue?.message || 'does not fit';
  }
}

const bad = (where: string, detail: string): Failed => new Failed({ kind: 'bad-input', where, detail });

const shown = (value: unknown): string => (JSON.stringify(value) ?? 'missing').slice(0, 40);
