import { useWords } from '@/components/controls/session-context';
import { Slots } from '@/components/popup/slots';
import { minorDigits } from '@/lib/model/money';
import type { BurnUp } from '@/lib/state/burn-up';
import type { ListedGoal } from '@/lib/state/goal-list';
import styles from './burn-up-chart.module.css';

const width = 388;
const height = 150;

interface BurnUpChartProps {
  line: ListedGoal;
  burnUp: BurnUp;
}

/** Won against pace, day by day: the pace is flat where nobody works, the gap by today is said at its end. */
export function BurnUpChart({ line, burnUp }: BurnUpChartProps) {
  const t = useWords();
  const { days, won, pace } = burnUp;
  if (days.length < 2) return null;
  const last = won.at(-1) ?? 0;
  // Whole days count: today's own work is not over yet.
  const byNow = line.pace === null ? null : line.pace * line.target;
  const top = Math.max(line.target, last, 1);
  const x = (day: number): number => (day / (days.length - 1)) * width;
  const y = (value: number): number => height - (value / top) * height;
  const path = (values: readonly number[]): string =>
    values
      .map((value, day) => `${day === 0 ? 'M' : 'L'}${x(day).toFixed(1)} ${y(value).toFixed(1)}`)
      .join('');
  const gap = byNow === null ? 0 : last - byNow;
  const amount = shown(Math.abs(gap));
  const word = gap < 0 ? 'below' : 'above';
  const end = won.length - 1;
  const isWon = line.metric === 'won_value' || line.metric === 'won_count';
  const title = t.text(isWon ? 'options.goals.burn' : 'goals.burn');
  const spoken =
    byNow === null
      ? title
      : isWon
        ? t.text(`options.goals.burn.spoken.${word}`, { won: shown(last), amount })
        : t.text(`goals.burn.spoken.${word}`, { done: shown(last), amount });
  const endShare = end / (days.length - 1);
  // Above the pace both lines lie below and before the point; below it the pace lies above, and nothing follows.
  const isBefore = gap >= 0 ? endShare > 0.35 : endShare > 0.72;
  // A wide gap has room for its own words.
  const middle = byNow !== null && gap < 0 && y(last) - y(byNow) > 44 ? (y(last) + y(byNow)) / 2 - 9 : null;
  const free = gap >= 0 ? y(last) - 26 : isBefore && y(last) < height * 0.7 ? height - 20 : y(last) + 2;
  const labelAt = Math.max(-22, Math.min(height - 18, middle ?? free));
  return (
    <figure class={styles['figure']}>
      <figcaption>
        <b>{title}</b>
        <span class={styles['key']}>
          <span>
            <i class={styles['wonKey']} />
            {t.text(isWon ? 'options.goals.burn.won' : 'goals.burn.done')}
          </span>
          <span>
            <i class={styles['paceKey']} />
            {t.text('options.goals.burn.pace')}
          </span>
        </span>
      </figcaption>
      <div class={styles['plot']}>
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={spoken}>
          {[0, 0.5, 1].map((share) => (
            <path key={share} class={styles['grid']} d={`M0 ${height * share}H${width}`} />
          ))}
          <path class={styles['pace']} d={path(pace)} />
          {end >= 0 && <path class={styles['won']} d={path(won)} />}
          {end >= 0 && byNow !== null && gap < 0 && (
            <path class={styles['gap']} d={`M${x(end)} ${y(last)}V${y(byNow)}`} />
          )}
        </svg>
        {end >= 0 && (
          <i
            class={styles['point']}
            style={{
              insetInlineStart: `${endShare * 100}%`,
              insetBlockStart: `${(y(last) / height) * 100}%`,
            }}
          />
        )}
        <span class={styles['top']}>{compact(top)}</span>
        <span class={styles['half']}>{compact(top / 2)}</span>
        {end >= 0 && byNow !== null && line.status !== 'achieved' && (
          <span
            class={`${styles['label']} ${gap < 0 ? styles['bad'] : ''} ${isBefore ? styles['before'] : ''}`}
            style={{ insetInlineStart: `${endShare * 100}%`, insetBlockStart: `${labelAt}px` }}
          >
            <Slots parts={t.parts(`options.goals.burn.${word}`, { amount })} />
          </span>
        )}
      </div>
      <div class={styles['days']} aria-hidden="true">
        {[0, 1 / 3, 2 / 3, 1].map((share) => (
          <span key={share}>{dayName(days[Math.round(share * (days.length - 1))] as string)}</span>
        ))}
      </div>
    </figure>
  );

  function shown(value: number): string {
    return line.currency === null ? t.value(value, 'mean') : t.money(value, line.currency);
  }
  function compact(value: number): string {
    const { currency } = line;
    const options = { notation: 'compact', maximumFractionDigits: 1 } as const;
    return currency === null
      ? new Intl.NumberFormat(t.locale, options).format(value)
      : new Intl.NumberFormat(t.locale, { ...options, style: 'currency', currency }).format(
          value / 10 ** minorDigits(currency),
        );
  }
  function dayName(day: string): string {
    const options =
      days.length <= 31 ? ({ day: 'numeric' } as const) : ({ day: 'numeric', month: 'short' } as const);
    return new Intl.DateTimeFormat(t.locale, { ...options, timeZone: 'UTC' }).format(
      Date.parse(`${day}T00:00:00Z`),
    );
  }
}
