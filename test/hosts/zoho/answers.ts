import type { Answer, Asked } from '../toolkit/host-server';

/** The body of an error. Source: https://www.zoho.com/crm/developer/docs/api/v8/status-codes.html */
export const errorBody = (code: string, message: string, details: object = {}) => ({
  code,
  details,
  message,
  status: 'error',
});
/** How an empty list is told. */
export const none: Answer = { status: 204 };

/** A parameter was left out that there must be. */
export const missing = (param: string): Answer => ({
  status: 400,
  body: errorBody('REQUIRED_PARAM_MISSING', 'One of the expected parameter is missing', { param }),
});

/** A page of a list, by number. */
export function listed(
  rows: readonly object[],
  query: Asked['query'],
  perPage: number,
  name = 'data',
  more: object = {},
): Answer {
  const size = Math.min(Number(query.get('per_page') ?? 200), perPage);
  const page = Number(query.get('page') ?? 1);
  const shown = rows.slice((page - 1) * size, page * size);
  if (shown.length === 0) return none;
  const info = {
    per_page: size,
    count: shown.length,
    page,
    more_records: page * size < rows.length,
    ...more,
  };
  return { body: { [name]: shown, info } };
}
