import type { Scope } from '@/lib/model/scope';
import { type BaseAmounts, baseAmounts } from '@/lib/table/base-amounts';
import type { Company } from '@/lib/table/company';
import { codes, numbers } from '@/lib/table/table';

/** Estimated value of each lead in the base currency, at the rate of the day it was created (catalogue 0.4). */
export function leadAmounts({ tables: { leads }, zone }: Company, scope: Scope): BaseAmounts {
  const createdAt = numbers(leads, 'createdAt');
  const days = scope.datedRates?.length ? createdAt.map((instant) => zone.dayOf(instant)) : undefined;
  return baseAmounts(numbers(leads, 'estimatedValue'), codes(leads, 'currency'), leads.length, scope, days);
}
