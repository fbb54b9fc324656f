import type { PagePart } from './connector';
import { page as tryton } from './tryton/page';

/** What the content script and the popup know of each CRM: small, without the connectors themselves. */
export const pageParts: readonly PagePart[] = [tryton];
