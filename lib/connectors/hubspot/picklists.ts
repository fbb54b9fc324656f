import type { RecordOf } from '@/lib/model/entities';
import type { Stream } from '../connector';
import { hostOf } from './host';

/**
 * The traffic sources that HubSpot knows by itself.
 * Source: https://knowledge.hubspot.com/reports/what-do-the-properties-original-source-data-1-and-2-mean
 */
const channels: Readonly<Record<string, RecordOf<'sources'>['channel']>> = {
  ORGANIC_SEARCH: 'organic',
  PAID_SEARCH: 'paid',
  EMAIL_MARKETING: 'email',
  SOCIAL_MEDIA: 'social',
  PAID_SOCIAL: 'paid',
  REFERRALS: 'referral',
  AI_REFERRALS: 'referral',
  DIRECT_TRAFFIC: 'direct',
  OTHER_CAMPAIGNS: 'other',
  OFFLINE: 'other',
};

/** Sources and loss reasons are options of properties. Reads nothing: the facts have them. */
export const picklists: Stream = {
  id: 'picklists',
  fills: ['sources', 'lossReasons'],
  async page(_http, { facts }) {
    const { sources, lossReasons } = hostOf(facts);
    const reasons = lossReasons ?? [];
    return {
      upserts: {
        sources: sources.map(({ value, label }) => ({
          id: value,
          name: label,
          channel: channels[value] ?? null,
        })),
        lossReasons: reasons.map(({ value, label }) => ({ id: value, name: label })),
      },
      rejected: [],
      read: sources.length + reasons.length,
      total: sources.length + reasons.length,
    };
  },
};
