import type { ComponentChildren } from 'preact';
import type { Translator } from '@/lib/i18n/translator';
import type { AccountContents } from '@/lib/messages/engine';
import type { Account } from '@/lib/model/account';
import { minorDigits } from '@/lib/model/money';
import type { Filters, Period } from '@/lib/model/scope';
import type { Preset } from '@/lib/model/view';
import { chosenIn, type FilterKey, ownField } from '@/lib/state/filter-choice';
import { type FilterNames, labelIn } from '@/lib/state/filter-values';
import { teamPrefix } from '@/lib/state/report-view';
import { labelText, periodText } from './words';

/** A period by its name; dates that are one whole month by the month. */
export function periodWords(period: Preset | Period, t: Translator, today: string): string {
  if (typeof period === 'string') return t.text(`preset.${period}`);
  const first = Temporal.PlainDate.from(period.from).withCalendar(t.display.calendar);
  const isMonth =
    first.day === 1 && first.add({ months: 1 }).withCalendar('iso8601').toString() === period.to;
  return isMonth ? t.date(period.from, 'month') : periodText(t, period.from, period.to, today);
}

/** Whose figures are shown, in words: me, my team, everyone, a team or a person. */
export function whoseText(owner: string, contents: AccountContents | null, t: Translator): string {
  if (owner === 'me') return t.text('word.me');
  if (owner === 'team') return t.text('filter.owner.my-team');
  const user = contents?.users.find(({ id }) => id === owner);
  if (user) return user.name;
  const team = owner.startsWith(teamPrefix)
    ? contents?.teams.find(({ id }) => id === owner.slice(teamPrefix.length))
    : undefined;
  return team?.name ?? t.text('word.everyone');
}

/** A field that the CRM names in its own words, else what it is stored under. */
const ownFieldName = (field: string, account: Account | null): string =>
  account?.reasonFields?.find(({ id }) => id === field)?.label ?? field;

/** What a filter is called, for lists, titles and ears. */
export function filterName(key: FilterKey, account: Account | null, t: Translator): string {
  const field = ownField(key);
  return field === undefined
    ? t.text(`filter.name.${key as Exclude<FilterKey, `custom:${string}`>}`)
    : ownFieldName(field, account);
}

interface ValueProps {
  filters: Filters;
  filter: FilterKey;
  names: FilterNames;
  t: Translator;
}

/** What is chosen: the first value and how many more, turned round where it is. */
export function FilterValueWords({ filters, filter, names, t }: ValueProps): ComponentChildren {
  const { ids, isTurned } = chosenIn(filters, filter);
  const [first] = ids;
  const label = first === undefined ? undefined : labelIn(names, filter, first);
  const value =
    filter === 'amount'
      ? amountText(filters, t)
      : label
        ? labelText(t, label)
        : t.text('filter.value.chosen', { n: ids.length });
  const more = filter !== 'amount' && label !== undefined && ids.length > 1;
  const inside: ComponentChildren = more ? (
    <Isolated parts={t.parts('filter.value.more', { value, n: ids.length - 1 })} />
  ) : (
    <bdi>{value}</bdi>
  );
  if (!isTurned) return inside;
  return (
    <>
      {t.parts('filter.value.not', { value: '' }).map((part) => (part.slot === 'value' ? inside : part.text))}
    </>
  );
}

function Isolated({ parts }: { parts: ReturnType<Translator['parts']> }) {
  return <>{parts.map((part) => (part.slot === 'value' ? <bdi key="value">{part.text}</bdi> : part.text))}</>;
}

export function amountText({ amount }: Filters, t: Translator): string {
  const [min, max] = [amount?.min, amount?.max].map((bound) =>
    bound === undefined
      ? undefined
      : t.money(bound, undefined, bound % 10 ** minorDigits(t.display.currency) !== 0),
  );
  if (min !== undefined && max !== undefined) return t.text('filter.amount.between', { min, max });
  if (min !== undefined) return t.text('filter.amount.at-least', { min });
  return t.text('filter.amount.at-most', { max: max ?? '–' });
}
