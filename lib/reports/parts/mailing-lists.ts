import type { Company } from '@/lib/table/company';
import { codes, numbers } from '@/lib/table/table';

/**
 * Subscribers of all mailing lists at the start of a day: those of the last known day before it, list by list. `null` when no
 * list has one.
 */
export function subscribersBefore({ tables: { listDays }, today }: Company, day: number): number | null {
  const [date, subscribers] = [numbers(listDays, 'date'), numbers(listDays, 'subscribers')];
  const list = codes(listDays, 'listId').codes;
  const last = new Map<number, number>();
  for (let row = 0; row < listDays.length; row++) {
    const when = date[row] as number;
    if (!(when < day) || when > today || Number.isNaN(subscribers[row])) continue;
    const known = last.get(list[row] as number);
    if (known === undefined || when > (date[known] as number)) last.set(list[row] as number, row);
  }
  if (last.size === 0) return null;
  return [...last.values()].reduce((sum, row) => sum + (subscribers[row] as number), 0);
}

/** Campaigns that run at some time between two instants. */
export function campaignsDuring(
  { tables: { campaigns }, asOf }: Company,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  const [startAt, endAt] = [numbers(campaigns, 'startAt'), numbers(campaigns, 'endAt')];
  let found = 0;
  for (let row = 0; row < campaigns.length; row++) {
    const start = startAt[row] as number;
    found += start < to && start <= asOf && !((endAt[row] as number) <= from) ? 1 : 0;
  }
  return found;
}
