import { useComputed, useModel, useSignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { DemoBand } from '@/components/controls/demo-band';
import { useSession, useWords } from '@/components/controls/session-context';
import { isDemo } from '@/lib/model/account';
import type { View } from '@/lib/model/view';
import { openOptions } from '@/lib/state/actions';
import { Home } from '@/lib/state/home';
import { Insights, insightBlock } from '@/lib/state/insights';
import type { Navigation, Origin } from '@/lib/state/navigation';
import { Pins } from '@/lib/state/pins';
import { RecentReports } from '@/lib/state/recent-reports';
import { AccountChip } from './account-chip';
import { HomeScreen } from './home-screen';
import { laterPart } from './later-part';
import styles from './panel.module.css';
import { PanelHead } from './panel-head';
import { PanelTabs } from './panel-tabs';
import { PanelTools } from './panel-tools';
import { useArrival } from './use-arrival';
import { useKeys } from './use-keys';
import { Whose } from './whose';

// The first screen is the home: what is on the others comes when they are gone to.
const ReportPart = laterPart(async () => (await import('./report-part')).ReportPart);
const Onboarding = laterPart(async () => (await import('./onboarding')).Onboarding);
const ReportsScreen = laterPart(async () => (await import('./reports-screen')).ReportsScreen);
const DealScreen = laterPart(async () => (await import('./deal-screen')).DealScreen);
const ListPageScreen = laterPart(async () => (await import('./list-page-screen')).ListPageScreen);
const Palette = laterPart(async () => (await import('@/components/palette/palette')).Palette);

/** The side panel: where the user is decides which screen is drawn; the screens' models live as long as the panel. */
export function Panel({ navigation }: { navigation: Navigation }) {
  const session = useSession();
  const t = useWords();
  const place = navigation.place.value;
  const search = useRef<HTMLInputElement>(null);
  const palette = useSignal<'commands' | 'shortcuts' | null>(null);
  const onHome = useComputed(() => navigation.place.value.screen === 'home');
  const withInsights = useComputed(() => {
    const at = navigation.place.value;
    return at.screen === 'home' || (at.screen === 'records' && at.origin.block === insightBlock);
  });
  const home = useModel(() => new Home(session, onHome));
  const insights = useModel(() => new Insights(session, withInsights, home.owner));
  const pins = useModel(() => new Pins(session));
  const recent = useModel(() => new RecentReports(session));
  useSignalEffect(() => {
    const at = navigation.place.value;
    if (at.screen === 'report' && session.account.value) void recent.opened(at.report);
  });
  const isDeep = place.screen === 'report' || place.screen === 'records';
  useKeys({
    back: isDeep ? () => navigation.back() : undefined,
    search: () => {
      if (place.screen === 'home' || place.screen === 'deal') navigation.go({ screen: 'reports' });
      requestAnimationFrame(() =>
        (search.current ?? document.querySelector<HTMLInputElement>('input[type="search"]'))?.focus(),
      );
    },
    palette: () => {
      palette.value = 'commands';
    },
    shortcuts: () => {
      palette.value = 'shortcuts';
    },
    home: () => navigation.go({ screen: 'home' }),
    reports: () => navigation.go({ screen: 'reports' }),
    deal: () => navigation.go({ screen: 'deal' }),
    pin: place.screen === 'report' ? () => void pins.toggle(place.report, place.view) : undefined,
  });
  useArrival(navigation, place);

  if (place.screen === 'list-page') {
    return (
      <div class={styles['panel']}>
        <PanelHead title={t.text('list-page.title')} t={t} onBack={() => navigation.back()} />
        <ListPageScreen
          key={`${place.tabId} ${place.turn}`}
          tabId={place.tabId}
          onFigures={() => navigation.go({ screen: 'home' })}
        />
      </div>
    );
  }
  const account = session.account.value;
  const settings = (): void => void openOptions();
  if (!account) {
    return (
      <div class={styles['panel']}>
        <Onboarding />
      </div>
    );
  }
  const openReport = (report: string, view: View): void => navigation.go({ screen: 'report', report, view });
  const openRecords = (report: string, view: View, origin: Origin): void =>
    navigation.go({ screen: 'records', report, view, origin });
  const tools = (
    <PanelTools
      {...{ place, pins }}
      onSearch={() => {
        palette.value = 'commands';
      }}
      onSettings={settings}
    />
  );
  return (
    <div
      class={`${styles['panel']} ${place.screen === 'home' ? styles['wide'] : isDeep ? styles['deep'] : ''}`}
    >
      {isDemo(account) && <DemoBand t={t} onConnect={settings} />}
      {place.screen === 'report' || place.screen === 'records' ? (
        <ReportPart {...{ navigation, place, insights, tools }} />
      ) : (
        <>
          <PanelHead title={<bdi>{account.userName || account.organisationName}</bdi>} t={t}>
            <AccountChip />
            {tools}
          </PanelHead>
          <PanelTabs screen={place.screen} onGo={(screen) => navigation.go({ screen })} t={t}>
            {place.screen === 'home' && <Whose home={home} />}
          </PanelTabs>
          {place.screen === 'home' && (
            <HomeScreen
              {...{ home, insights, pins }}
              onReport={openReport}
              onDrill={openRecords}
              onReports={() => navigation.go({ screen: 'reports' })}
              onSettings={settings}
            />
          )}
          {place.screen === 'deal' && <DealScreen onReport={openReport} />}
          {place.screen === 'reports' && (
            <ReportsScreen
              {...{ pins, recent }}
              searchRef={search}
              onReport={(report) => openReport(report, {})}
            />
          )}
        </>
      )}
      {palette.value && (
        <Palette
          navigation={navigation}
          showing={palette.value}
          onClose={() => {
            palette.value = null;
          }}
        />
      )}
    </div>
  );
}
