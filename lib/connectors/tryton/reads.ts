import type { Request } from '../request';

/** One remote call, as Tryton's JSON-RPC wants it: the last parameter is always a context. */
export interface Call {
  readonly id: number;
  readonly method: string;
  readonly params: readonly unknown[];
}

const models = [
  'company.company',
  'company.employee',
  'crm.call',
  'crm.lost_reason',
  'crm.source',
  'ir.model',
  'party.party',
  'res.user',
  'sale.opportunity',
];
const verbs = ['fields_get', 'history_revisions', 'read', 'search', 'search_count', 'search_read'];
const methods = new Set([
  'model.res.user.get_preferences',
  ...models.flatMap((model) => verbs.map((verb) => `model.${model}.${verb}`)),
]);

/**
 * Whether a request only reads. Tryton reads and writes through POST to one address, so the method in the body decides:
 * anything that is not on the list above is refused, whatever it would do.
 */
export function onlyReads(request: Request): boolean {
  const body = request.body as Partial<Call> | null | undefined;
  return (
    request.method === 'POST' &&
    request.path === '/' &&
    request.query === undefined &&
    typeof body === 'object' &&
    body !== null &&
    typeof body.method === 'string' &&
    methods.has(body.method)
  );
}
