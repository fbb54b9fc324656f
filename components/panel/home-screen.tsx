import { Button } from '@/components/controls/button';
import { Facts, Freshness } from '@/components/controls/freshness';
import { Notice } from '@/components/controls/notice';
import { useSession, useWords } from '@/components/controls/session-context';
import type { Insight } from '@/lib/model/insight';
import type { View } from '@/lib/model/view';
import type { Home, Whose } from '@/lib/state/home';
import type { Insights } from '@/lib/state/insights';
import { insightBlock } from '@/lib/state/insights';
import type { Origin } from '@/lib/state/navigation';
import type { Pins } from '@/lib/state/pins';
import { ChangesSection } from './changes-section';
import { HomeGoals } from './home-goals';
import styles from './home-screen.module.css';
import { InsightsSection } from './insights-section';
import { laterPart } from './later-part';
import { NeedsSection } from './needs-section';
import { SyncProgress } from './sync-progress';
import { WeekSection } from './week-section';

interface HomeScreenProps {
  home: Home;
  insights: Insights;
  pins: Pins;
  onReport: (report: string, view: View) => void;
  onDrill: (report: string, view: View, origin: Origin) => void;
  onReports: () => void;
  onSettings: () => void;
}

// The first figures come first: then what may stand in their way, and the charts.
const AccountNotice = laterPart(async () => (await import('./account-notice')).AccountNotice);
const PinnedSection = laterPart(async () => (await import('./pinned-section')).PinnedSection);

/** What a day begins with: goals, the week, what changed, what waits, what stands out, and the reports kept at hand. */
export function HomeScreen(props: HomeScreenProps) {
  const { home, insights, pins, onReports, onSettings } = props;
  const session = useSession();
  const t = useWords();
  const owner = home.owner.value;
  const whole = (view: View): View => (owner === 'me' ? view : { ...view, owner });
  const onReport = (report: string, view: View = {}): void => props.onReport(report, whole(view));
  const onDrill = (report: string, view: View, origin: Origin): void =>
    props.onDrill(report, whole(view), origin);
  const drillInsight = ({ report, mutedKey }: Insight, column: string): void =>
    onDrill(report, {}, { block: insightBlock, row: mutedKey, column });
  const counts = session.contents.value?.counts;
  const isEmpty = counts !== undefined && !counts.deals && !counts.activities && !counts.leads;
  const isRead = session.status.value.state === 'done';
  return (
    <>
      <main class={styles['main']}>
        <div class={styles['column']}>
          <AccountNotice home={home} />
          <SyncProgress />
          {isEmpty && isRead && (
            <Notice
              icon="info"
              title={t.text('home.empty.title')}
              action={
                <Button small onClick={onSettings}>
                  {t.text('state.unavailable.act')}
                </Button>
              }
            >
              {t.text('home.empty.why', { crm: session.account.value?.brand ?? '' })}
            </Notice>
          )}
          {!isEmpty && (
            <>
              <HomeGoals home={home} onReport={onReport} onSettings={onSettings} />
              <WeekSection home={home} onReport={onReport} onDrill={onDrill} />
              <ChangesSection home={home} />
              <NeedsSection home={home} onReport={onReport} />
            </>
          )}
        </div>
        {!isEmpty && (
          <div class={styles['column']}>
            <InsightsSection insights={insights} onReport={onReport} onDrill={drillInsight} />
            <PinnedSection
              {...{ pins, onReports }}
              owner={home.owner}
              onReport={props.onReport}
              onDrill={props.onDrill}
            />
          </div>
        )}
      </main>
      <footer class={styles['foot']}>
        <Freshness status={session.status.value} now={session.now.value} t={t} />
        <Facts
          items={[
            t.text(whoseWords[owner]),
            <bdi key="zone">{session.shown.value.timeZone}</bdi>,
            session.shown.value.currency,
          ]}
        />
      </footer>
    </>
  );
}

export const whoseWords = {
  me: 'word.me',
  team: 'home.whose.team',
  all: 'word.everyone',
} as const satisfies Readonly<Record<Whose, string>>;
