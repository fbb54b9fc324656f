import * as z from 'zod/mini';
import type { Http } from '../connector';
import { ask } from '../kit/ask';
import { type Host, masterType, type ObjectName } from './host';

const field = z.object({
  name: z.string(),
  label: z.nullish(z.string()),
  type: z.nullish(z.string()),
  custom: z.nullish(z.boolean()),
  picklistValues: z.nullish(
    z.array(z.object({ value: z.nullish(z.string()), label: z.nullish(z.string()) })),
  ),
});
export type Field = z.output<typeof field>;

/** Source: https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_sobject_describe.htm */
const description = z.object({
  fields: z.array(field),
  recordTypeInfos: z.nullish(
    z.array(
      z.object({
        recordTypeId: z.nullish(z.string()),
        name: z.nullish(z.string()),
        active: z.nullish(z.boolean()),
        master: z.nullish(z.boolean()),
      }),
    ),
  ),
});

export interface Described {
  readonly fields: readonly Field[];
  /** The one that stands for none comes first. */
  readonly recordTypes: readonly { readonly id: string; readonly name: string }[];
}

/** The fields of an object that this user may see. */
export async function describe(
  http: Http,
  version: string,
  object: ObjectName,
  signal: AbortSignal,
): Promise<Described> {
  const path = `/services/data/v${version}/sobjects/${object}/describe`;
  const { fields, recordTypeInfos } = await ask(http, { method: 'GET', path }, description, signal);
  const types = (recordTypeInfos ?? []).flatMap(({ recordTypeId: id, name, active, master }) =>
    id && active !== false ? [{ id: master === true ? masterType : id, name: name ?? id }] : [],
  );
  const isMaster = ({ id }: { id: string }): boolean => id === masterType;
  return { fields, recordTypes: [...types.filter(isMaster), ...types.filter((one) => !isMaster(one))] };
}

const reasonWords =
  /reason|\blost\b|\bloss\b|motiv|powód|powod|przyczyn|sebep|sebeb|neden|årsak|arsak|perdid|perda|دلیل|علت/i;

/** Fields of an organisation's own that may hold why a deal was lost; Salesforce has none for it. */
export function reasonFieldsOf(fields: readonly Field[]): Host['reasonFields'] {
  return fields
    .filter(
      ({ custom, type, label, name }) =>
        custom === true &&
        (type === 'picklist' || type === 'string') &&
        reasonWords.test(`${label ?? ''} ${name.replaceAll('_', ' ')}`),
    )
    .slice(0, 10)
    .map(({ name, label }, at) => ({ id: name, label: label ?? name, likely: at === 0 }));
}
