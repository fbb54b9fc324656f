import type { EntityName } from '@/lib/model/entities';
import type { Failure } from '@/lib/model/failure';
import type { Connector, Reply } from '../connector';
import { emails, meetings, notes, tasks } from './activities';
import { companies, people } from './customers';
import { deals } from './deals';
import { stages } from './dictionary';
import { identify } from './facts';
import { histories } from './history';
import { page } from './page';
import { signIn } from './sign-in';
import { users } from './users';
import { objectIn, textIn } from './wire';

const objects: { readonly [E in EntityName]?: string } = { deals: 'opportunity' };

/** Twenty, in the cloud and on the customer's own server. Seen: 2.21. */
export const twenty: Connector = {
  page,
  signIn,
  identify,
  streams: [stages, users, companies, people, deals, tasks, notes, meetings, emails],
  histories,
  // A hundred requests a minute for keys. Source: https://docs.twenty.com/developers/api-and-webhooks/api
  pace: { everyMs: 620 },
  failureIn,
  recordUrl({ origin, base }, entity, id) {
    const [object, own] = id.includes('/') ? id.split('/') : [objects[entity], id];
    const site = origin || (new URL(base).hostname === 'api.twenty.com' ? '' : new URL(base).origin);
    // What an e-mail or a meeting is about is shown on other records' pages only.
    if (!object || !own || !['opportunity', 'company', 'person', 'task', 'note'].includes(object))
      return undefined;
    return site === '' ? undefined : `${site}/object/${object}/${encodeURIComponent(own)}`;
  },
};

/** Without a token it says 403, and GraphQL says everything with 200. */
function failureIn({ status, body }: Reply): Failure | undefined {
  const { messages, errors } = objectIn(body);
  const said = Array.isArray(messages) ? messages.map(String).join(' ') : '';
  if (status === 403 && /missing authentication token/i.test(said)) return { kind: 'signed-out' };
  const first = objectIn(Array.isArray(errors) ? errors[0] : undefined);
  const code = textIn(objectIn(first['extensions'])['code']);
  if (code === 'UNAUTHENTICATED') return { kind: 'signed-out' };
  if (code === 'FORBIDDEN') return { kind: 'forbidden', what: 'metadata' };
  if (/read timeout/i.test(`${said} ${String(first['message'] ?? '')}`)) return { kind: 'unreachable' };
  return undefined;
}
