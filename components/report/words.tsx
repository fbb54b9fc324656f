import type { ComponentChildren } from 'preact';
import type { MessageKey } from '@/lib/i18n/locales/en';
import type { Part, Translator, Values } from '@/lib/i18n/translator';
import type { Block, Cell, ColumnSpec, Label, Row } from '@/lib/model/result';
import styles from './words.module.css';

/** Under this a rate is shown as "k of n", and grey. Catalogue §0.8. */
export const fewerThan = 5;

/** The first of these keys that has words; else the last part of the first key, so that nothing is ever blank. */
export function words(t: Translator, keys: readonly string[], values?: Values): string {
  const key = keys.find((candidate): candidate is MessageKey => t.has(candidate));
  return key ? t.text(key, values) : (keys[0]?.split('.').at(-1) ?? '');
}

export const reportTitle = (t: Translator, report: string): string =>
  words(t, [`report.${report}.title`, `report.${report}`]);

/** A record's column by its name, a slot of the day (`slot-08`) by its first hour, any other by its words. */
export function columnTitle(
  t: Translator,
  report: string,
  { key, label }: Pick<ColumnSpec, 'key' | 'label'>,
): string {
  if (label) return labelText(t, label);
  const hour = /^slot-(\d\d)$/.exec(key)?.[1];
  if (hour !== undefined) return t.value(Number(hour), 'count');
  return words(t, [`column.${report}.${key}`, `column.${key}`]);
}

/** A label as plain text, for names that only ears get. */
export function labelText(t: Translator, label: Label): string {
  return 'text' in label ? label.text : words(t, [label.word], valuesOf(label.values));
}

/** A label on screen: a name from the CRM is isolated from the direction of our words. */
export function LabelWords({ label, t }: { label: Label; t: Translator }): ComponentChildren {
  return 'text' in label ? <bdi>{label.text}</bdi> : labelText(t, label);
}

/** What a row is called; a stretch of time in the reader's calendar, by which reports count too. */
export function RowWords({ block, row, t }: { block: Pick<Block, 'every'>; row: Row; t: Translator }) {
  const stretch = stretchText(t, block, row.key);
  return stretch === null ? <LabelWords label={row.label} t={t} /> : <bdi>{stretch}</bdi>;
}

/** The stretch of time that a row is, in words; null for rows that are none. */
export const stretchText = (t: Translator, { every }: Pick<Block, 'every'>, key: string): string | null =>
  every === undefined || !/^\d{4}-\d\d-\d\d$/.test(key) ? null : stretchWords(t, every, key);

function stretchWords(t: Translator, every: NonNullable<Block['every']>, first: string): string {
  if (every === 'day') return t.date(first);
  return every === 'month' ? t.date(first, 'month') : t.period(first, endOf(every, first, t));
}

/** The day after a stretch of time, in the reader's calendar. */
export const endOf = (every: NonNullable<Block['every']>, first: string, t: Translator): string =>
  Temporal.PlainDate.from(first)
    .withCalendar(t.display.calendar === 'persian' ? 'persian' : 'iso8601')
    .add(
      {
        day: { days: 1 },
        week: { weeks: 1 },
        month: { months: 1 },
        quarter: { months: 3 },
        year: { years: 1 },
      }[every],
    )
    .withCalendar('iso8601')
    .toString();

/** Several figures of one point: "31, 37%, 22 before". */
export const beside = (t: Translator, figures: readonly (string | null | undefined | false)[]): string =>
  figures
    .filter((figure) => typeof figure === 'string' && figure !== '')
    .reduce<string>(
      (first, second) =>
        first ? t.text('word.beside', { first, second: second as string }) : String(second),
      '',
    );

export function valuesOf(values: Record<string, Cell> | undefined): Values {
  return Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name, value ?? '–']));
}

interface Shown {
  readonly text: string;
  /** A rate over too few records: grey, unranked. */
  readonly few: boolean;
}

/** A cell as shown: "2 of 4" where a rate rests on too few, a dash where nothing is known. */
export function cellText(
  t: Translator,
  row: Pick<Row, 'cells' | 'of' | 'units'>,
  column: ColumnSpec,
  precise = false,
): Shown {
  const of = row.of?.[column.key];
  const unit = row.units?.[column.key] ?? column.unit;
  if (of && unit === 'share' && of[1] < fewerThan && of[1] > 0) {
    return { text: t.text('unit.of', { k: of[0], n: of[1] }), few: true };
  }
  const cell = row.cells[column.key] ?? null;
  if (unit === 'text' && typeof cell === 'string') {
    // A word of ours, such as a goal's status, or a name from the CRM.
    const word = `${column.key}.${cell}`;
    return { text: t.has(word) ? t.text(word) : cell, few: false };
  }
  return { text: t.value(cell, unit, { precise }), few: false };
}

interface SentenceProps {
  parts: readonly Part[];
  onSlot?: (slot: string) => (() => void) | undefined;
}

/** A sentence with its values in bold, and in a button where there are records behind them. */
export function SentenceWords({ parts, onSlot }: SentenceProps) {
  return (
    <>
      {parts.map((part, index): ComponentChildren => {
        const key = `${index} ${part.text}`;
        if (part.slot === undefined) {
          const held = index > 0 && parts[index - 1]?.slot !== undefined;
          return <span key={key}>{held ? part.text.replace(leading, '') : part.text}</span>;
        }
        const run = onSlot?.(part.slot);
        const words = <bdi>{part.text}</bdi>;
        const mark = leading.exec(
          parts[index + 1]?.slot === undefined ? (parts[index + 1]?.text ?? '') : '',
        )?.[0];
        const value = run ? (
          <button type="button" onClick={run}>
            {words}
          </button>
        ) : (
          <b>{words}</b>
        );
        return (
          <span key={key} class={run && mark ? styles['held'] : undefined}>
            {value}
            {mark}
          </span>
        );
      })}
    </>
  );
}

/** Marks that stay with the value before them, where a line could otherwise start with a full stop. */
const leading = /^[.,:;!?،؛؟…)]+/;

/** A period with its years, unless it lies in the present one. */
export function periodText(t: Translator, from: string, to: string, today: string): string {
  const last = Temporal.PlainDate.from(to).subtract({ days: 1 }).toString();
  const year = today.slice(0, 4);
  if (from.slice(0, 4) === year && last.slice(0, 4) === year) return t.period(from, to);
  return t.text('period.dates', { from: t.date(from), to: t.date(last) });
}
