import type { Request } from '../request';

/** The only questions that are asked of `/metadata`, where GraphQL reads and writes through the same address. */
export const questions = {
  schema: `query Schema { objects(paging: { first: 1000 }) { edges { node { nameSingular namePlural isActive fields(paging: { first: 1000 }) { edges { node { name label type isCustom isActive options } } } } } } }`,
  me: `query Me { currentUser { id email firstName lastName workspaceMember { id timeZone } currentWorkspace { id displayName } } }`,
} as const;

const paths = new Set(
  [
    'calendarEvents',
    'companies',
    'messages',
    'metadata/objects',
    'notes',
    'opportunities',
    'people',
    'tasks',
    'timelineActivities',
    'workspaceMembers',
  ].map((name) => `/rest/${name}`),
);
const asked: readonly unknown[] = Object.values(questions);

/** Whether a request only reads: lists by GET, and two questions about the workspace, word for word. */
export function onlyReads({ method, path, query, body, form }: Request): boolean {
  if (form !== undefined) return false;
  if (method === 'GET') return body === undefined && paths.has(path);
  return (
    path === '/metadata' &&
    query === undefined &&
    typeof body === 'object' &&
    body !== null &&
    Object.keys(body).length === 1 &&
    asked.includes((body as { query?: unknown }).query)
  );
}
