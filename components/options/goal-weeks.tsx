import { useWords } from '@/components/controls/session-context';
import type { Goal } from '@/lib/model/entities';
import { minorDigits } from '@/lib/model/money';
import styles from './goal-split.module.css';

interface GoalWeeksProps {
  weeks: readonly {
    readonly from: string;
    readonly to: string;
    readonly days: number;
    readonly share: number;
  }[];
  goal: Goal;
}

/** Figures from here on are too wide for seven columns. */
const tooWide = 10_000_000;

/** What an even pace asks of each week of a month, by its working days. */
export function GoalWeeks({ weeks, goal }: GoalWeeksProps) {
  const t = useWords();
  if (weeks.length === 0) return null;
  const { currency } = goal;
  const digits = currency ? minorDigits(currency) : 0;
  const whole = goal.target / 10 ** digits;
  const format = new Intl.NumberFormat(
    t.locale,
    whole >= tooWide ? { notation: 'compact', maximumSignificantDigits: 4 } : { maximumFractionDigits: 0 },
  );
  const day = new Intl.DateTimeFormat(t.locale, { day: 'numeric', timeZone: 'UTC' });
  const name = ({ from, to }: { from: string; to: string }): string => {
    const [first, last] = [Date.parse(from), Date.parse(to) - 86_400_000];
    return first === last ? day.format(first) : day.formatRange(first, last);
  };
  return (
    <div class={styles['weeks']}>
      <table>
        <caption>{t.text('goals.weeks')}</caption>
        <thead>
          <tr>
            <td />
            {weeks.map((week) => (
              <th key={week.from} scope="col">
                {name(week)}
              </th>
            ))}
            <th scope="col">{t.text('goals.split.total')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t.text('goals.split.days')}</th>
            {weeks.map((week) => (
              <td key={week.from}>{t.value(week.days, 'count')}</td>
            ))}
            <td>
              {t.value(
                weeks.reduce((sum, { days }) => sum + days, 0),
                'count',
              )}
            </td>
          </tr>
          <tr>
            <th scope="row">{currency ?? t.text('options.goals.column.target')}</th>
            {weeks.map((week) => (
              <td key={week.from}>{format.format(week.share)}</td>
            ))}
            <td>{format.format(whole)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
