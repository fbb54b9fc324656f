import type { Connector } from '../connector';
import { contactActivities, events, tasks } from './activities';
import { deals, settings } from './deals';
import { identify } from './facts';
import { page } from './page';
import { companies, contacts, products, users } from './people';
import { signIn } from './sign-in';

/** EngageBay, by the key of an account. */
export const engagebay: Connector = {
  page,
  signIn,
  identify,
  streams: [settings, users, companies, contacts, products, deals, tasks, events, contactActivities],
  // No limit is published; an answer that asks for patience is heeded like anywhere.
  pace: { everyMs: 250 },
  // Where a record opens is not documented.
  recordUrl: () => undefined,
};
