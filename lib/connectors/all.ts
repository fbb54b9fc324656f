import { Failed } from '@/lib/model/failure';
import type { Connector } from './connector';
import { tryton } from './tryton/connector';

/** Every CRM that can be read. */
export const connectors: readonly Connector[] = [tryton];

/** Errors: `Failed` bad-input when there is none of that id. */
export function connectorOf(id: string): Connector {
  const found = connectors.find(({ page }) => page.id === id);
  if (!found) throw new Failed({ kind: 'bad-input', where: 'connector', detail: id });
  return found;
}
