import type { EntityName } from '@/lib/model/entities';
import { rowsWhere } from '@/lib/table/rows';
import { codes, numbers } from '@/lib/table/table';
import type { Population } from '../population';

/** Records of single days, up to today. */
const daily = (id: string, entity: EntityName): Population => ({
  id,
  entity,
  dateField: 'date',
  moment: 'created',
  days: ({ tables }) => numbers(tables[entity], 'date'),
  rows: ({ tables, today }, { days: { from, to } }) => {
    const date = numbers(tables[entity], 'date');
    return rowsWhere(tables[entity].length, (row) => {
      const day = date[row] as number;
      return day >= from && day < to && day <= today;
    });
  },
});

/** Days of the website. */
export const webDays = daily('web-days', 'webDays');
/** Days of mailing lists. */
export const listDays = daily('list-days', 'listDays');
/** Days on which people used the CRM. */
export const usageDays = daily('usage-days', 'usageDays');

/** Events of campaigns of one kind in the period. */
export const campaignEvents = (kind: string): Population => ({
  id: `campaign-${kind}`,
  entity: 'campaignEvents',
  dateField: 'event',
  moment: 'created',
  when: ({ tables }) => numbers(tables.campaignEvents, 'at'),
  rows: ({ tables: { campaignEvents: table }, asOf }, { from, to }) => {
    const at = numbers(table, 'at');
    const { codes: of, dictionary } = codes(table, 'kind');
    const wanted = dictionary.indexOf(kind);
    return rowsWhere(table.length, (row) => {
      const when = at[row] as number;
      return wanted >= 0 && of[row] === wanted && when >= from && when < to && when <= asOf;
    });
  },
});

export const sentMails = campaignEvents('sent');
export const deliveredMails = campaignEvents('delivered');
export const bouncedMails = campaignEvents('bounce');
export const responses = campaignEvents('response');
export const purchaseEvents = campaignEvents('purchase');
