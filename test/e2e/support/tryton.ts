import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const script = 'test/hosts/tryton/tryton.sh';
const port = process.env['TRYTON_PORT'] ?? '4280';
export const trytonOrigin = `http://127.0.0.1:${port}`;

/** Whether Debian's Tryton is here: without it the tests that need the real CRM are skipped, and counted as such. */
export const trytonInstalled = existsSync('/usr/bin/trytond') || existsSync('/usr/sbin/trytond');

/** Runs a command of the host's script; its output on failure. */
export function tryton(...args: string[]): string {
  return execFileSync('bash', [script, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

export interface Rpc {
  readonly db: string;
  readonly login: string;
  readonly userId: number;
  readonly session: string;
  call<T = unknown>(method: string, ...params: unknown[]): Promise<T>;
  signOut(): Promise<void>;
  /** The same at a past moment: Tryton answers from its history. */
  callAt<T = unknown>(moment: unknown, method: string, ...params: unknown[]): Promise<T>;
}

/** Signs in over Tryton's own API: what the tests compare with never goes through our code. */
export async function signIn(db: string, login = 'alice'): Promise<Rpc> {
  const password = login === 'admin' ? 'admin-pw1' : `${[...login].reverse().join('')}-pw1`;
  const [userId, session] = (await post(db, undefined, 'common.db.login', [login, { password }, 'en'])) as [
    number,
    string,
  ];
  const authorization = `Session ${Buffer.from(`${login}:${userId}:${session}`).toString('base64')}`;
  const context = (await post(db, authorization, 'model.res.user.get_preferences', [true, {}])) as object;
  return {
    db,
    login,
    userId,
    session,
    call: async <T>(method: string, ...params: unknown[]) =>
      (await post(db, authorization, method, [...params, context])) as T,
    signOut: async () => {
      await post(db, authorization, 'common.db.logout', []);
    },
    callAt: async <T>(moment: unknown, method: string, ...params: unknown[]) =>
      (await post(db, authorization, method, [...params, { ...context, _datetime: moment }])) as T,
  };
}

async function post(db: string, authorization: string | undefined, method: string, params: unknown[]) {
  const answer = await fetch(`${trytonOrigin}/${db}/`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-Requested-With': 'XMLHttpRequest',
      ...(authorization && { Authorization: authorization }),
    },
    body: JSON.stringify({ id: 1, method, params }),
  });
  if (!answer.ok) throw new Error(`${method}: HTTP ${answer.status}`);
  const { result, error } = (await answer.json()) as { result?: unknown; error?: unknown };
  if (error) throw new Error(`${method}: ${JSON.stringify(error)}`);
  return result;
}
