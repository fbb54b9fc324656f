import { ratio } from '@/lib/math/rates';
import type { OwnerFigures } from '@/lib/model/deal-figures';
import type { Company } from '@/lib/table/company';
import { status } from '@/lib/table/deals';
import { dealsIn } from '@/lib/table/filters';
import { rowsWhere, sumOf } from '@/lib/table/rows';
import { cell } from '@/lib/table/table';

const days = 90;

/** The owner's last 90 local days, today included, by owner at the close; and what is open now. */
export function ownerFigures(company: Company, deal: number): OwnerFigures | null {
  const owner = company.owners('now')[deal] as number;
  if (owner < 0) return null;
  const { deals, amounts, today, people, tables } = company;
  const span = company.bounds({ from: today - days + 1, to: today + 1 });
  const atClose = company.owners('closed');
  const closed = (state: number) =>
    dealsIn(company, deals.closedAt, span, state).filter((other) => atClose[other] === owner);
  const [won, lost] = [closed(status.won), closed(status.lost)];
  const now = company.owners('now');
  const open = rowsWhere(
    deals.length,
    (other) => deals.exists[other] === 1 && deals.status[other] === status.open && now[other] === owner,
  );
  return {
    name: people.isKnown(owner) ? String(cell(tables.users, 'name', owner) ?? '') : '',
    won: won.length,
    lost: lost.length,
    winRate: ratio(won.length, won.length + lost.length),
    wonValue: sumOf(amounts.base, won),
    openCount: open.length,
    openValue: sumOf(amounts.base, open),
  };
}
