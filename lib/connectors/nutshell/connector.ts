import type { EntityName } from '@/lib/model/entities';
import type { Connector } from '../connector';
import { activities } from './activities';
import { customers } from './customers';
import { deals } from './deals';
import { lossReasons, pipelines, products, sources, users } from './dictionaries';
import { identify } from './facts';
import { failureIn } from './failure';
import { histories } from './history';
import { lineItems } from './line-items';
import { page } from './page';
import { key } from './sign-in';

/** Nutshell, its REST API. Source: https://developers.nutshell.com/reference */
export const nutshell: Connector = {
  page,
  signIn: { key },
  failureIn,
  identify,
  streams: [users, pipelines, sources, lossReasons, products, customers, deals, lineItems, activities],
  histories,
  recordUrl: ({ origin }, entity, id) => {
    const path = pathOf(entity, id);
    return path && `${origin || 'https://app.nutshell.com'}/${path}`;
  },
  // No limit is published; four a second is no more than a person makes a page ask for.
  pace: { everyMs: 250 },
};

function pathOf(entity: EntityName, id: string): string | undefined {
  const [, number, kind] = /^(\d+)-([a-z]+)$/i.exec(id) ?? [];
  if (number === undefined) return undefined;
  if (entity === 'deals') return `lead/id/${number}`;
  if (entity !== 'customers') return undefined;
  return kind === 'accounts' ? `company/${number}` : `person/${number}`;
}
