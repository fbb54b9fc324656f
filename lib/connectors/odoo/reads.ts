import type { Request } from '../request';
import { methods, wanted } from './models';

const models: ReadonlySet<unknown> = new Set(Object.keys(wanted));
const reading: ReadonlySet<unknown> = new Set(methods);
const isRead = (model: unknown, method: unknown): boolean => models.has(model) && reading.has(method);

/**
 * Whether a request only reads. Odoo reads and writes through POST to the same addresses, so model and method decide:
 * where the body names them too, it is the body that the server obeys, and both must agree.
 */
export function onlyReads(request: Request): boolean {
  if (request.method !== 'POST' || request.query || request.form) return false;
  if (request.path === '/web/session/get_session_info') return true;
  const parts = /^\/(json\/2|web\/dataset\/call_kw)\/([a-z_.]+)\/([a-z_]+)$/.exec(request.path);
  const params = objectIn(objectIn(request.body)['params']);
  if (parts) {
    const [, route, model, method] = parts;
    if (!isRead(model, method)) return false;
    return route === 'json/2' || (params['model'] === model && params['method'] === method);
  }
  if (request.path !== '/jsonrpc') return false;
  const args = Array.isArray(params['args']) ? params['args'] : [];
  if (params['service'] === 'common') return params['method'] === 'authenticate';
  return params['service'] === 'object' && params['method'] === 'execute_kw' && isRead(args[3], args[4]);
}

const objectIn = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
