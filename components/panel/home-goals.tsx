import { Button } from '@/components/controls/button';
import { useSession, useWords } from '@/components/controls/session-context';
import { type GoalFigures, goalFigures } from '@/components/report/goal-figures';
import { GoalRow, HeroGoal } from '@/components/report/goal-meters';
import { LabelWords, words } from '@/components/report/words';
import type { Translator } from '@/lib/i18n/translator';
import type { Block, Row } from '@/lib/model/result';
import type { View } from '@/lib/model/view';
import { type Home, homeReports } from '@/lib/state/home';
import styles from './home-goals.module.css';
import { Waiting } from './section';

interface GoalsProps {
  home: Home;
  onReport: (report: string, view: View) => void;
  onSettings: () => void;
}

/** Goals shown beside the first. */
const most = 4;

/** The goal that matters most, large; then the others. */
export function HomeGoals({ home, onReport, onSettings }: GoalsProps) {
  const session = useSession();
  const t = useWords();
  const { goals, owner } = home;
  const result = goals.answered.value?.result;
  if (!result) {
    return goals.failure.value ? null : (
      <section class={styles['room']} aria-busy="true">
        <Waiting lines={4} />
      </section>
    );
  }
  const block = result.blocks.find(({ id }) => id === 'goals');
  const mine = owner.value === 'me';
  const teams = new Set(session.contents.value?.teams.map(({ name }) => name));
  const [first, ...others] = block ? inOrder(block.rows, teams).map((row) => goalFigures(block, row, t)) : [];
  if (!first || !block) {
    return (
      <p class={styles['none']}>
        {t.text(mine ? 'home.goals.none-me' : 'home.goals.none')}{' '}
        <Button kind="link" onClick={onSettings}>
          {t.text('home.goals.set')}
        </Button>
      </p>
    );
  }
  const called = (goal: GoalFigures) => (
    <button type="button" class={styles['goal']} onClick={() => onReport(reportOf(goal.row), {})}>
      <GoalName row={goal.row} mine={mine} t={t} />
    </button>
  );
  return (
    <section aria-label={t.text('home.goals')} class={goals.stale.value ? styles['stale'] : undefined}>
      <HeroGoal goal={first} t={t}>
        {called(first)}
      </HeroGoal>
      {others.length > 0 && (
        <ul class={styles['others']}>
          {others.slice(0, most).map((goal) => (
            <GoalRow key={goal.row.key} goal={goal} t={t}>
              {called(goal)}
            </GoalRow>
          ))}
        </ul>
      )}
      {others.length > most && (
        <p class={styles['more']}>
          <Button kind="link" small onClick={() => onReport(homeReports.goals, {})}>
            {t.text('home.goals.more', { n: others.length - most })}
          </Button>
        </p>
      )}
    </section>
  );
}

/** What a goal is for; whose it is, too, where there are goals of several. */
function GoalName({ row, mine, t }: { row: Row; mine: boolean; t: Translator }) {
  const metric = metricOf(row);
  if (!mine) return <LabelWords label={row.label} t={t} />;
  const custom = metric.startsWith('custom:') ? metric.slice('custom:'.length) : null;
  return custom === null ? words(t, [`home.goal.${metric}`]) : words(t, [`metric.${custom}`]);
}

const metricOf = ({ cells }: Row): string => String(cells['metric'] ?? '');

/** The report that has the burn-up of this kind of goal, or the one with all of them. */
const reportOf = (row: Row): string =>
  ({ won_value: 'goal-sales', won_count: 'goal-won-deals' })[metricOf(row)] ?? homeReports.goals;

const ranks = ['won_value', 'won_count'];

/**
 * Goals of the company before those of teams, and these before those of people; won value before won deals before all
 * else; the shortest first, then as the report has them: furthest behind first.
 */
function inOrder(rows: Block['rows'], teams: ReadonlySet<string>): readonly Row[] {
  const scope = ({ label }: Row): number => {
    if ('text' in label) return 2;
    if (label.word.startsWith('row.company-goal')) return 0;
    return teams.has(String(label.values?.['name'])) ? 1 : 2;
  };
  const rank = (row: Row): number => {
    const place = ranks.indexOf(metricOf(row));
    return place < 0 ? ranks.length : place;
  };
  const days = ({ cells: { from, to } }: Row): number =>
    typeof from === 'string' && typeof to === 'string' ? Date.parse(to) - Date.parse(from) : 0;
  return [...rows].sort((a, b) => scope(a) - scope(b) || rank(a) - rank(b) || days(a) - days(b));
}
