import * as z from 'zod/mini';
import { Failed, failureOf } from '@/lib/model/failure';
import type { AccountFacts, Http } from '../connector';
import { ask } from '../kit/ask';
import { hostId } from '../kit/rows';
import { capabilitiesOf } from './capabilities';
import type { Host, Track } from './host';
import { paths } from './page';
import { count, text } from './records';

/** Source: https://github.com/engagebay/restapi, Get User Profile, Get list of owners, Get all tracks, Custom fields. */
const profile = z.object({ name: z.nullish(z.string()), email: z.nullish(z.string()) });
export const bayUser = z.looseObject({
  id: hostId,
  name: z.nullish(z.string()),
  email: z.nullish(z.string()),
  is_admin: z.nullish(z.boolean()),
  time_zone: z.nullish(z.string()),
  domain_id: z.nullish(z.union([z.number(), z.string()])),
});
const milestone = z.looseObject({
  labelName: z.nullish(z.string()),
  labelActualName: z.nullish(z.string()),
  isWon: z.nullish(z.boolean()),
  isLost: z.nullish(z.boolean()),
  probability: z.nullish(z.union([z.number(), z.string()])),
});
const track = z.looseObject({
  id: hostId,
  name: z.nullish(z.string()),
  milestones: z.nullish(z.array(milestone)),
  isDefault: z.nullish(z.boolean()),
});
const customField = z.looseObject({
  field_type: z.nullish(z.string()),
  field_label: z.nullish(z.string()),
  field_name: z.nullish(z.string()),
});

/** Who is signed in, and the tracks that deals go along. Four small requests. */
export async function identify(http: Http, signal: AbortSignal): Promise<AccountFacts> {
  const get = async <S extends z.core.$ZodType>(path: string, row: S): Promise<z.output<S>[] | undefined> => {
    try {
      const all = await ask(http, { method: 'GET', path }, z.array(z.unknown()), signal);
      return all.flatMap((sent) => {
        const fit = z.safeParse(row, sent);
        return fit.success ? [fit.data] : [];
      });
    } catch (error) {
      const { kind } = failureOf(error);
      if (kind !== 'forbidden' && kind !== 'unexpected-reply') throw error;
      return undefined;
    }
  };
  const mine = await ask(http, { method: 'GET', path: paths.me }, profile, signal);
  const users = (await get(paths.users, bayUser)) ?? [];
  const me = users.find(({ email }) => email === mine.email);
  const tracks = await get(paths.tracks, track);
  if (tracks === undefined) throw new Failed({ kind: 'forbidden', what: paths.tracks });
  const sorted = tracks.toSorted((a, b) => Number(b.isDefault === true) - Number(a.isDefault === true));
  const host: Host = {
    timeZone: zoneOf(me?.time_zone),
    tracks: sorted.map((one) => ({ id: one.id, name: one.name ?? one.id, stages: stagesOf(one) })),
    reasonFields: reasonFieldsOf((await get(paths.dealFields, customField)) ?? []),
  };
  const domain = text(users.find(({ domain_id }) => text(domain_id) !== null)?.domain_id) ?? '';
  return {
    ...(me && { userId: me.id }),
    ...(mine.email && { login: mine.email }),
    userName: mine.name ?? mine.email ?? 'EngageBay',
    organisation: domain,
    organisationName: domain,
    timeZone: host.timeZone,
    host,
    capabilities: capabilitiesOf(host),
    ...(host.reasonFields.length > 0 && {
      reasonFields: host.reasonFields.map(({ likely, ...field }) => ({
        ...field,
        ...(likely && { likely }),
      })),
    }),
  };
}

/** Flags of winning and losing are often not set at all: then a probability of 1 or 0 tells, or the name. */
function stagesOf({ id, milestones }: z.output<typeof track>): Track['stages'] {
  const all = milestones ?? [];
  const hasFlags = all.some(({ isWon, isLost }) => isWon === true || isLost === true);
  return all.flatMap((one) => {
    const names = [one.labelName, one.labelActualName].flatMap((name) => text(name) ?? []);
    const [label] = names;
    if (label === undefined) return [];
    const told = count(one.probability);
    const probability = told !== null && told >= 0 && told <= 1 ? told : null;
    const isWon = hasFlags ? one.isWon === true : probability === 1 || /\bwon\b/i.test(label);
    const isLost = hasFlags ? one.isLost === true : probability === 0 || /\blost\b/i.test(label);
    const kind = isWon ? 'won' : isLost ? 'lost' : 'open';
    return [{ id: `${id}:${names.at(-1)}`, names, kind, probability } as const];
  });
}

const reasonWords =
  /reason|\blost\b|\bloss\b|motiv|powód|powod|przyczyn|sebep|sebeb|neden|årsak|arsak|perdid|perda|دلیل|علت/i;

function reasonFieldsOf(fields: readonly z.output<typeof customField>[]): Host['reasonFields'] {
  return fields
    .flatMap(({ field_type, field_label, field_name }) => {
      const label = text(field_label) ?? text(field_name);
      const isFit = /^(?:TEXT|LIST|TEXTAREA)$/.test(field_type ?? '');
      return label !== null && isFit && reasonWords.test(label) ? [label] : [];
    })
    .slice(0, 10)
    .map((label, at) => ({ id: label, label, likely: at === 0 }));
}

function zoneOf(zone: string | null | undefined): string {
  if (!zone) return 'UTC';
  try {
    Temporal.Now.zonedDateTimeISO(zone);
    return zone;
  } catch {
    return 'UTC';
  }
}
