import { parseArgs } from 'node:util';
import { Failed } from '@/lib/model/failure';

/** What the command line of the reader asks for. */
export interface ReadArguments {
  readonly list: boolean;
  readonly host: string;
  /** Base address of the API; what the connector would make of the other values, when absent. */
  readonly url?: string;
  readonly token?: string;
  /** Sent with each request, over what the sign-in sends. */
  readonly headers: Readonly<Record<string, string>>;
  /** What else is typed in to sign in, by field. */
  readonly values: Readonly<Record<string, string>>;
  readonly maxPages?: number;
  readonly since?: string;
  readonly out: string;
}

export const readUsage = `npm run read -- --host ID --url BASE [--token KEY | --header 'Name: value' …] [--param NAME=VALUE …]
  [--max-pages N] [--since INSTANT] --out FILE
npm run read -- --list

Reads a CRM as the extension does and writes a dataset. --url stands for the base address of its API;
--param gives the other values of its sign-in, and reason-field=FIELD for the field that tells why deals are lost.
Ends with 2 for a wrong command line, 3 when nobody is signed in, 4 when it stopped early.`;

/** Errors: `Failed` bad-input naming the argument. */
export function readArgumentsOf(words: readonly string[]): ReadArguments {
  const values = parsed(words);
  const list = values.list === true;
  const missing = (['host', 'out'] as const).find((name) => !list && !values[name]);
  if (missing) throw bad(`--${missing}`, `is missing\n${readUsage}`);
  if (values.since !== undefined && !/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?Z$/.test(values.since)) {
    throw bad('--since', `is no instant like 2026-03-30T00:00:00Z: ${values.since}`);
  }
  return {
    list,
    host: values.host ?? '',
    headers: Object.fromEntries((values.header ?? []).map(headerOf)),
    values: Object.fromEntries((values.param ?? []).map(paramOf)),
    out: values.out ?? '',
    ...(values.url !== undefined && { url: addressOf(values.url) }),
    ...(values.token !== undefined && { token: values.token }),
    ...(values['max-pages'] !== undefined && { maxPages: countOf(values['max-pages']) }),
    ...(values.since !== undefined && { since: values.since }),
  };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        list: { type: 'boolean' },
        host: { type: 'string' },
        url: { type: 'string' },
        token: { type: 'string' },
        header: { type: 'string', multiple: true },
        param: { type: 'string', multiple: true },
        'max-pages': { type: 'string' },
        since: { type: 'string' },
        out: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw bad('command line', `${(error as Error).message}\n${readUsage}`);
  }
}

function headerOf(text: string): [string, string] {
  const parts = /^([\w-]+):\s*(.*)$/.exec(text);
  if (!parts) throw bad('--header', 'is not like "Name: value"');
  return [parts[1] as string, parts[2] as string];
}

function paramOf(text: string): [string, string] {
  const at = text.indexOf('=');
  if (at < 1) throw bad('--param', 'is not like name=value');
  return [text.slice(0, at), text.slice(at + 1)];
}

function addressOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    throw bad('--url', `is no web address: ${text}`);
  }
  return url.href.replace(/\/$/, '');
}

function countOf(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw bad('--max-pages', `is no number of pages: ${text}`);
  return Number(text);
}

const bad = (where: string, detail: string): Failed => new Failed({ kind: 'bad-input', where, detail });
