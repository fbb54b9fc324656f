import { writeFileSync } from 'node:fs';
import { connectorOf, connectors } from '@/lib/connectors/all';
import type { Connector, Http, Json } from '@/lib/connectors/connector';
import type { KeyValues } from '@/lib/connectors/sign-in';
import { writeDataset } from '@/lib/model/dataset';
import type { Deal, Records } from '@/lib/model/entities';
import { Failed, type Failure } from '@/lib/model/failure';
import { noChoices } from '@/lib/model/host-choices';
import { byHeaders, directWire } from '@/lib/sync/direct-wire';
import { hostHttp } from '@/lib/sync/host-http';
import { keySigner } from '@/lib/sync/key-signer';
import { type Pace, patientHttp, realPace } from '@/lib/sync/patient-http';
import { type Everything, readAll } from '@/lib/sync/read-all';
import { type ReadArguments, readArgumentsOf } from './read-arguments';

/** How the reading of a host came out: what is said of it, and the exit code. */
interface Outcome {
  readonly said: string;
  readonly code: 0 | 3 | 4;
}

const exitCodes: Partial<Record<Failure['kind'], 3 | 4>> = { 'signed-out': 3, forbidden: 3 };

/**
 * Reads a CRM outside the browser with the very connector of the extension, and writes what it has as a dataset
 * (`npm run read`).
 *
 * Errors: `Failed` bad-input for the command line; what the host does wrong is in the outcome.
 */
export async function readHost(
  words: readonly string[],
  send: typeof fetch = fetch,
  pace: Pace = realPace,
): Promise<Outcome> {
  const given = readArgumentsOf(words);
  if (given.list)
    return { said: connectors.map(({ page }) => `${page.id}\t${page.brand}\n`).join(''), code: 0 };
  const connector = connectorOf(given.host);
  const counted = new Counted(send, pace);
  const { 'reason-field': reasonField } = given.values;
  try {
    const read = await readAll(connector, httpFor(connector, given, counted), {
      signal: new AbortController().signal,
      ...(given.maxPages !== undefined && { maxPages: given.maxPages }),
      ...(given.since !== undefined && { since: checkpointsAt(connector, given.since) }),
      ...(reasonField !== undefined && { choices: { ...noChoices, reasonField: reasonField || null } }),
    });
    writeFileSync(given.out, datasetOf(read));
    const early = read.streams.some(({ failure }) => failure && failure.kind !== 'forbidden');
    return { said: `${reportOf(read)}${counted.said()}`, code: early ? 4 : 0 };
  } catch (error) {
    if (!(error instanceof Failed) || error.failure.kind === 'bad-input') throw error;
    const { failure } = error;
    return { said: `${saidOf(failure)}\n${counted.said()}`, code: exitCodes[failure.kind] ?? 4 };
  }
}

/** Errors: `Failed` bad-input when a value that signs in is missing. */
function httpFor(connector: Connector, given: ReadArguments, counted: Counted): Http {
  const { key } = connector.signIn;
  const values: KeyValues = { ...given.values, ...(given.url !== undefined && { url: given.url }) };
  const secret = key?.fields.find(({ kind }) => kind === 'secret')?.id;
  const typed: KeyValues =
    given.token !== undefined && secret !== undefined ? { ...values, [secret]: given.token } : values;
  const base = given.url ?? key?.base(typed, undefined);
  if (base === undefined) throw new Failed({ kind: 'bad-input', where: '--url', detail: 'is missing' });
  const signed = key && given.token !== undefined ? keySigner(key, typed, base, counted.send) : byHeaders({});
  const wire = directWire(
    base,
    async (request, signal) => {
      const { headers, request: sent } = await signed(request, signal);
      return { request: sent, headers: { ...headers, ...given.headers } };
    },
    counted.send,
  );
  return patientHttp(hostHttp(wire, connector, counted.clock), counted.clock);
}

/** Checkpoints as a reading that ended at an instant would have left them; streams without one are read in full. */
const checkpointsAt = ({ streams }: Connector, instant: string): Record<string, Json> =>
  Object.fromEntries(
    streams.flatMap(({ id, checkpointAt }) => (checkpointAt ? [[id, checkpointAt(instant)] as const] : [])),
  );

/** Requests and waits of one reading. */
class Counted {
  #requests = 0;
  #waits = 0;
  #waitedMs = 0;
  readonly #fetch: typeof fetch;
  readonly send: typeof fetch = (address, init) => {
    this.#requests++;
    return this.#fetch(address, init);
  };
  readonly clock: Pace;

  constructor(send: typeof fetch, pace: Pace) {
    this.#fetch = send;
    this.clock = {
      now: () => pace.now(),
      wait: (ms, signal) => {
        this.#waits++;
        this.#waitedMs += ms;
        return pace.wait(ms, signal);
      },
    };
  }

  said(): string {
    const seconds = (this.#waitedMs / 1000).toFixed(1);
    return `requests ${this.#requests}, waits ${this.#waits} (${seconds} s)\n`;
  }
}

/** Reports need a zone and a currency: where the host tells none, this machine's, and the one that most deals have. */
function datasetOf({ facts, records }: Everything): string {
  const timeZone = facts.timeZone ?? Temporal.Now.timeZoneId();
  const baseCurrency = facts.currency ?? usualCurrency(records.deals ?? []);
  const today = Temporal.Now.zonedDateTimeISO(timeZone).toPlainDate();
  return writeDataset({
    meta: {
      name: facts.organisationName,
      timeZone,
      ...(baseCurrency !== undefined && { baseCurrency }),
      from: today.subtract({ years: 1 }).with({ day: 1 }).toString(),
      to: today.add({ days: 1 }).toString(),
      asOf: `${new Date().toISOString().slice(0, 19)}Z`,
    },
    records: records as Records,
  });
}

function usualCurrency(deals: readonly Deal[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { currency } of deals) if (currency) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Per entity what was read, per stream what was refused, and why a stream ended before its end. */
function reportOf({ facts, records, rejected, streams }: Everything): string {
  const lines = [`${facts.organisationName || facts.organisation}, as ${facts.userName}`];
  if (facts.timeZone === undefined) lines.push(`no time zone told: ${Temporal.Now.timeZoneId()} is taken`);
  for (const [entity, all] of Object.entries(records)) {
    const refused = rejected.filter((one) => one.entity === entity).length;
    lines.push(`${entity}\t${all.length}${refused > 0 ? `\trejected ${refused}` : ''}`);
  }
  const reasons = new Map<string, number>();
  for (const { entity, why } of rejected) {
    const key = `${entity} ${why}`;
    reasons.set(key, (reasons.get(key) ?? 0) + 1);
  }
  for (const [why, times] of reasons) lines.push(`rejected ${times}\t${why}`);
  for (const { id, failure, read } of streams) {
    if (failure) lines.push(`${id}\tstopped after ${read}: ${saidOf(failure)}`);
  }
  return `${lines.join('\n')}\n`;
}

function saidOf(failure: Failure): string {
  switch (failure.kind) {
    case 'signed-out':
      return failure.as === undefined ? 'not signed in' : `signed in as ${failure.as}`;
    case 'forbidden':
      return `no access to ${failure.what}`;
    case 'rate-limited':
      return `the host asks for a pause until ${new Date(failure.retryAtMs).toISOString()}`;
    case 'unreachable':
      return `no answer${failure.why ? ` (${failure.why})` : ''}`;
    default:
      return 'where' in failure ? `${failure.where}: ${failure.detail}` : failure.kind;
  }
}

if (import.meta.main) {
  try {
    const { said, code } = await readHost(process.argv.slice(2));
    (code === 0 ? process.stdout : process.stderr).write(said);
    process.exitCode = code;
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
