import { Button } from '@/components/controls/button';
import { Facts, Freshness } from '@/components/controls/freshness';
import { useSession, useWords } from '@/components/controls/session-context';
import { BarsChart } from '@/components/report/bars-chart';
import { Finding, findingText } from '@/components/report/finding';
import { goalFigures } from '@/components/report/goal-figures';
import { GoalRow, HeroGoal } from '@/components/report/goal-meters';
import { LabelWords, labelText, reportTitle } from '@/components/report/words';
import type { Translator } from '@/lib/i18n/translator';
import type { Result } from '@/lib/model/result';
import { type Home, homeReports } from '@/lib/state/home';
import type { Origin } from '@/lib/state/navigation';
import { AccountNotice } from './account-notice';
import styles from './home-screen.module.css';
import { Measures } from './measures';
import { Section } from './section';
import { SyncProgress } from './sync-progress';

interface HomeScreenProps {
  home: Home;
  onReport: (report: string) => void;
  onDrill: (report: string, origin: Origin) => void;
  onSettings: () => void;
}

/** My goals, my figures, when people answer, why I lose; each with the way to its report. */
export function HomeScreen({ home, onReport, onDrill, onSettings }: HomeScreenProps) {
  const session = useSession();
  const t = useWords();
  const mine = home.owner.value === 'me';
  const rep = home.rep.answered.value?.result;
  const hours = home.hours.answered.value?.result;
  const losses = home.losses.answered.value?.result;
  const title = (report: string): string => reportTitle(t, report);
  const open = t.text('home.open');
  return (
    <>
      <main class={styles['main']}>
        <AccountNotice home={home} />
        <SyncProgress />
        <Goals home={home} t={t} onReport={onReport} onSettings={onSettings} />
        {rep && hasFigures(rep) && (
          <Section
            title={t.text(mine ? 'home.rep.me' : 'home.rep.all')}
            link={open}
            onLink={() => onReport(homeReports.rep)}
            stale={home.rep.stale.value}
          >
            <Measures result={rep} t={t} onDrill={(origin) => onDrill(homeReports.rep, origin)} />
          </Section>
        )}
        {hours && hasFigures(hours) && hours.finding && (
          <Section
            title={title(homeReports.hours)}
            link={open}
            onLink={() => onReport(homeReports.hours)}
            stale={home.hours.stale.value}
          >
            <div class={styles['sentence']}>
              <Finding
                result={hours}
                t={t}
                onDrill={(slot) =>
                  onDrill(homeReports.hours, { block: 'finding', row: 'finding', column: slot })
                }
              />
            </div>
          </Section>
        )}
        {losses && hasFigures(losses) && (
          <Section
            title={t.text(mine ? 'home.losses.me' : 'home.losses.all')}
            link={open}
            onLink={() => onReport(homeReports.losses)}
            stale={home.losses.stale.value}
          >
            <Losses result={losses} t={t} onDrill={(origin) => onDrill(homeReports.losses, origin)} />
          </Section>
        )}
      </main>
      <footer class={styles['foot']}>
        <Freshness status={session.status.value} now={session.now.value} t={t} />
        <Facts
          items={[
            t.text(mine ? 'word.me' : 'word.everyone'),
            ...(rep ? [t.period(rep.foot.from, rep.foot.to)] : []),
            <bdi key="zone">{session.shown.value.timeZone}</bdi>,
            session.shown.value.currency,
          ]}
        />
      </footer>
    </>
  );
}

const hasFigures = ({ state }: Result): boolean => state !== 'unavailable' && state !== 'empty';

interface GoalsProps {
  home: Home;
  t: Translator;
  onReport: (report: string) => void;
  onSettings: () => void;
}
function Goals({ home, t, onReport, onSettings }: GoalsProps) {
  const runs = [
    { report: homeReports.sales, run: home.sales, name: t.text('goal.metric.sales') },
    { report: homeReports.deals, run: home.deals, name: t.text('goal.metric.deals') },
  ];
  const goals = runs.flatMap(({ report, run, name }) => {
    const block = run.answered.value?.result.blocks[0];
    return block ? block.rows.map((row) => ({ report, name, goal: goalFigures(block, row, t) })) : [];
  });
  const mine = home.owner.value === 'me';
  const [first, ...others] = goals;
  if (!first) {
    const known = runs.every(({ run }) => run.answered.value !== null);
    return known ? (
      <p class={styles['none']}>
        {t.text(mine ? 'home.goals.none-me' : 'home.goals.none')}{' '}
        <Button kind="link" onClick={onSettings}>
          {t.text('home.goals.set')}
        </Button>
      </p>
    ) : (
      <div class={styles['room']} />
    );
  }
  const called = ({ goal, name, report }: typeof first) => (
    <button type="button" class={styles['goal']} onClick={() => onReport(report)}>
      {mine
        ? name
        : t
            .parts('word.beside', { first: labelText(t, goal.row.label), second: name })
            .map(({ slot, text }) =>
              slot === 'first' ? <LabelWords key={slot} label={goal.row.label} t={t} /> : text,
            )}
    </button>
  );
  return (
    <section class={runs.some(({ run }) => run.stale.value) ? styles['stale'] : undefined}>
      <HeroGoal goal={first.goal} t={t}>
        {called(first)}
      </HeroGoal>
      {others.length > 0 && (
        <ul class={styles['others']}>
          {others.slice(0, 4).map((other) => (
            <GoalRow key={other.goal.row.key} goal={other.goal} t={t}>
              {called(other)}
            </GoalRow>
          ))}
        </ul>
      )}
      {others.length > 4 && (
        <Button kind="link" small onClick={() => onReport(first.report)}>
          {t.text('home.goals.more', { n: others.length - 4 })}
        </Button>
      )}
    </section>
  );
}

interface LossesProps {
  result: Result;
  t: Translator;
  onDrill: (origin: Origin) => void;
}
function Losses({ result, t, onDrill }: LossesProps) {
  const hint = result.charts.find(({ kind }) => kind === 'bars');
  const block = result.blocks.find(({ id }) => id === hint?.block);
  if (!hint || !block) return <Finding result={result} t={t} />;
  return (
    <BarsChart
      {...{ block, hint, t }}
      most={4}
      label={findingText(result, t) ?? reportTitle(t, result.report)}
      onDrill={(row) => onDrill({ block: block.id, row: row.key, column: hint.value })}
    />
  );
}
