import { useEffect } from 'preact/hooks';
import { Meter, PaceLabel } from '@/components/controls/meter';
import { useWords } from '@/components/controls/session-context';
import { type GoalStatus, StatusWord } from '@/components/controls/status-word';
import { Onboarding } from '@/components/panel/onboarding';
import styles from './welcome-page.module.css';

/** The page that opens once after installing: the first minute, beside a sample of what comes of it. */
export function WelcomePage() {
  const t = useWords();
  useEffect(() => {
    document.title = `${t.text('welcome.title')} – ${t.text('app.name')}`;
  }, [t]);
  return (
    <div class={styles['welcome']}>
      <div class={styles['words']}>
        <Onboarding onFigures={(view) => void view.openPanel()} />
      </div>
      <Sample />
    </div>
  );
}

const target = 6_000_000;
const won = 4_130_000;
const pace = 0.6;
const goals = [
  { key: 'welcome.sample.meetings', actual: 17, of: 32, status: 'behind' },
  { key: 'welcome.sample.new', actual: 11, of: 20, status: 'close' },
] as const satisfies readonly { key: string; actual: number; of: number; status: GoalStatus }[];
const reasons = [
  { key: 'welcome.sample.price', n: 7 },
  { key: 'welcome.sample.rival', n: 4 },
  { key: 'welcome.sample.silent', n: 3 },
] as const;
const lost = 14;
/** Warmth of the hours of five days, from 1 to 5. */
const hours = [...'123212', ...'134312', ...'245321', ...'135423', ...'124312'];

/** Invented figures in the shapes of the panel. A picture, so nothing in it can be reached or is read out. */
function Sample() {
  const t = useWords();
  return (
    <aside class={styles['beside']} aria-label={t.text('welcome.sample')}>
      <div class={styles['panel']} aria-hidden="true" inert>
        <section>
          <p class={styles['row']}>
            <b>{t.text('welcome.sample.won')}</b>
            <StatusWord status="ahead" t={t} />
          </p>
          <p class={`${styles['row']} ${styles['hero']}`}>
            <b>{t.money(won)}</b>
            <span class={styles['quiet']}>{t.text('goal.of', { target: t.money(target) })}</span>
          </p>
          <Meter share={won / target} pace={pace} status="ahead" label="" size="hero" />
          <PaceLabel pace={pace}>{t.text('goal.pace', { share: t.value(pace, 'share') })}</PaceLabel>
        </section>
        <ul class={styles['goals']}>
          {goals.map(({ key, actual, of, status }) => (
            <li key={key}>
              <p class={styles['row']}>
                <span>{t.text(key)}</span>
                <StatusWord status={status} t={t} />
              </p>
              <Meter share={actual / of} pace={pace} status={status} label="" />
              <span class={`${styles['small']} ${styles['quiet']}`}>
                {t.text('unit.of', { k: actual, n: of })}
              </span>
            </li>
          ))}
        </ul>
        <section>
          <h2>{t.text('welcome.sample.lose')}</h2>
          <ul class={styles['bars']}>
            {reasons.map(({ key, n }) => (
              <li key={key}>
                <p class={styles['row']}>
                  <span>{t.text(key)}</span>
                  <span>
                    <b>{t.value(n, 'count')}</b>{' '}
                    <span class={styles['quiet']}>{t.value(n / lost, 'share')}</span>
                  </span>
                </p>
                <div class={styles['track']} style={{ inlineSize: `${(n / reasons[0].n) * 100}%` }} />
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{t.text('report.call-outcome-by-hour.title')}</h2>
          <div class={styles['heat']}>
            {hours.map((warmth, at) => (
              <i key={at} class={styles[`heat${warmth}`]} />
            ))}
          </div>
        </section>
      </div>
    </aside>
  );
}
