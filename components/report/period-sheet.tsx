import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/controls/button';
import { useWords } from '@/components/controls/session-context';
import { Sheet } from '@/components/controls/sheet';
import type { Translator } from '@/lib/i18n/translator';
import type { Period } from '@/lib/model/scope';
import { calendarPresets, lastDays, nextDays, type Preset } from '@/lib/model/view';
import { DatesForm } from './filter-dates';
import styles from './period-sheet.module.css';

interface PeriodSheetProps {
  period: Preset | Period;
  /** The days it means now. */
  dates: Period;
  onChoose: (period: Preset | Period) => void;
  onClose: () => void;
}

/** Every named period on one leaf, and dates of one's own behind it. */
export function PeriodSheet({ period, dates, onChoose, onClose }: PeriodSheetProps) {
  const t = useWords();
  const byDates = useSignal(typeof period !== 'string');
  /** The leaf was changed by hand, so that the focus has to be put on the new one. */
  const changed = useSignal(false);
  const change = (to: boolean): void => {
    changed.value = true;
    byDates.value = to;
  };
  return (
    <Sheet
      title={t.text(byDates.value ? 'filter.period.custom-title' : 'filter.period')}
      closeLabel={t.text('word.close')}
      onClose={onClose}
    >
      {byDates.value ? (
        <>
          <DatesForm
            period={dates}
            action={t.text('filter.period.show')}
            focused={changed.value}
            onChoose={onChoose}
          />
          <p class={styles['other']}>
            <Button kind="link" onClick={() => change(false)}>
              {t.text('filter.period.named')}
            </Button>
          </p>
        </>
      ) : (
        <Named
          chosen={typeof period === 'string' ? period : undefined}
          t={t}
          focused={changed.value}
          onChoose={onChoose}
          onDates={() => change(true)}
        />
      )}
    </Sheet>
  );
}

interface NamedProps {
  chosen: Preset | undefined;
  t: Translator;
  /** The sheet is open already; else its opening puts the focus. */
  focused: boolean;
  onChoose: (period: Preset) => void;
  onDates: () => void;
}
function Named({ chosen, t, focused, onChoose, onDates }: NamedProps) {
  const leaf = useRef<HTMLDivElement>(null);
  const withToday = useSignal(chosen?.endsWith('-with-today') ?? false);
  const start = chosen ?? 'today';
  useEffect(() => {
    if (focused) leaf.current?.querySelector<HTMLElement>('[autofocus]')?.focus();
  }, [focused]);
  const suffix = withToday.value ? '-with-today' : '';
  const item = (preset: Preset, words = t.text(`preset.${preset}`)) => (
    <button
      key={preset}
      type="button"
      autofocus={preset === start}
      aria-pressed={preset === chosen}
      aria-label={t.text(`preset.${preset}`)}
      onClick={() => onChoose(preset)}
    >
      {words}
    </button>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows are a second way between buttons that Tab reaches, too
    <div ref={leaf} class={styles['named']} onKeyDown={(event) => walk(event, leaf.current, t.direction)}>
      {calendarPresets.map((row) => (
        <div key={row[0]} class={styles['row']} data-row="">
          {row.map((preset) => item(preset))}
        </div>
      ))}
      <div class={styles['head']}>
        <h3>{t.text('filter.period.last-days')}</h3>
        <label>
          <input
            type="checkbox"
            checked={withToday.value}
            onChange={(event) => {
              withToday.value = event.currentTarget.checked;
              const days = /^last-(\d+)-days/.exec(chosen ?? '')?.[1];
              // What is chosen follows at once, else the switch would only say what comes next.
              if (days)
                onChoose(`last-${days}-days${event.currentTarget.checked ? '-with-today' : ''}` as Preset);
            }}
          />
          {t.text('filter.period.with-today')}
        </label>
      </div>
      <div class={`${styles['row']} ${styles['numbers']}`} data-row="">
        {lastDays.map((days) => item(`last-${days}-days${suffix}`, t.value(days, 'count')))}
      </div>
      <h3>{t.text('filter.period.next-days')}</h3>
      <div class={`${styles['row']} ${styles['numbers']}`} data-row="">
        {nextDays.map((days) => item(`next-${days}-days`, t.value(days, 'count')))}
      </div>
      <div class={`${styles['row']} ${styles['apart']}`} data-row="">
        {item('since-install')}
        {item('all-time')}
        <button type="button" aria-haspopup="dialog" onClick={onDates}>
          {t.text('filter.period.custom')}
        </button>
      </div>
    </div>
  );
}

const rowsOf = (leaf: HTMLElement | null): HTMLElement[][] =>
  [...(leaf?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].map((row) => [
    ...row.querySelectorAll<HTMLElement>('button'),
  ]);

/** Arrows go along a row and from row to row, Home and End to the ends of all. */
function walk(event: KeyboardEvent, leaf: HTMLElement | null, direction: 'ltr' | 'rtl'): void {
  const rows = rowsOf(leaf);
  const row = rows.findIndex((items) => items.includes(document.activeElement as HTMLElement));
  if (row < 0) return;
  const items = rows[row] ?? [];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const forward = direction === 'rtl' ? -1 : 1;
  const below = (step: number): HTMLElement | undefined => {
    const next = rows[row + step];
    return next?.[Math.min(at, next.length - 1)];
  };
  const next: Record<string, HTMLElement | undefined> = {
    ArrowRight: items[at + forward],
    ArrowLeft: items[at - forward],
    ArrowDown: below(1),
    ArrowUp: below(-1),
    Home: rows[0]?.[0],
    End: rows.at(-1)?.at(-1),
  };
  if (!Object.hasOwn(next, event.key)) return;
  event.preventDefault();
  next[event.key]?.focus();
}
