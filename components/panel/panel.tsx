import { useComputed, useModel, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Tool } from '@/components/controls/button';
import { DemoBand } from '@/components/controls/demo-band';
import { useSession, useWords } from '@/components/controls/session-context';
import { periodWords } from '@/components/report/filters';
import { ReportScreen } from '@/components/report/report-screen';
import { columnTitle, periodText, RowWords, reportTitle } from '@/components/report/words';
import type { Translator } from '@/lib/i18n/translator';
import { isDemo } from '@/lib/model/account';
import { openOptions } from '@/lib/state/actions';
import { DrillDown } from '@/lib/state/drill-down';
import { Home } from '@/lib/state/home';
import type { Navigation, Origin, Place } from '@/lib/state/navigation';
import { ReportView } from '@/lib/state/report-view';
import { DealScreen } from './deal-screen';
import { HomeScreen } from './home-screen';
import { ListPageScreen } from './list-page-screen';
import { Onboarding } from './onboarding';
import styles from './panel.module.css';
import { PanelHead } from './panel-head';
import { PanelTabs } from './panel-tabs';
import { RecordsScreen } from './records-screen';
import { ReportsScreen } from './reports-screen';
import { useKeys } from './use-keys';
import { Whose } from './whose';

/** The side panel: where the user is decides which screen is drawn; the screens' models live as long as the panel. */
export function Panel({ navigation }: { navigation: Navigation }) {
  const session = useSession();
  const t = useWords();
  const place = navigation.place.value;
  const width = usePanelWidth();
  const search = useRef<HTMLInputElement>(null);
  const target = useComputed(() => {
    const at = navigation.place.value;
    return at.screen === 'report' || at.screen === 'records' ? { report: at.report, view: at.view } : null;
  });
  const origin = useComputed(() => {
    const at = navigation.place.value;
    return at.screen === 'records' ? at.origin : null;
  });
  const onHome = useComputed(() => navigation.place.value.screen === 'home');
  const view = useModel(() => new ReportView(session, target));
  const list = useModel(() => new DrillDown(session, view.answered, origin));
  const home = useModel(() => new Home(session, onHome));
  useKeys({
    back: () => {
      if (place.screen === 'report' || place.screen === 'records') navigation.back();
    },
    search: () => {
      if (place.screen === 'home') navigation.go({ screen: 'reports' });
      requestAnimationFrame(() =>
        (search.current ?? document.querySelector<HTMLInputElement>('input[type="search"]'))?.focus(),
      );
    },
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
  const openReport = (report: string): void => navigation.go({ screen: 'report', report, view: {} });
  const drill = (at: Origin, report = target.peek()?.report ?? ''): void =>
    navigation.go({ screen: 'records', report, view: target.peek()?.view ?? {}, origin: at });
  const onTop = place.screen === 'home' || place.screen === 'reports' || place.screen === 'deal';
  return (
    <div class={styles['panel']}>
      {isDemo(account) && <DemoBand t={t} onConnect={settings} />}
      <PanelHead
        title={onTop ? <bdi>{account.userName || account.organisationName}</bdi> : titleOf(place, view, t)}
        t={t}
        onBack={onTop ? undefined : () => navigation.back()}
      >
        <Tool icon="settings" label={t.text('word.settings')} onClick={settings} />
      </PanelHead>
      {onTop && (
        <PanelTabs screen={place.screen} onGo={(screen) => navigation.go({ screen })} t={t}>
          {place.screen === 'home' && <Whose home={home} />}
        </PanelTabs>
      )}
      {place.screen === 'home' && (
        <HomeScreen
          home={home}
          onReport={(report) =>
            navigation.go({
              screen: 'report',
              report,
              view: home.owner.value === 'me' ? {} : { owner: 'all' },
            })
          }
          onDrill={(report, at) =>
            navigation.go({
              screen: 'records',
              report,
              view: home.owner.value === 'me' ? {} : { owner: 'all' },
              origin: at,
            })
          }
          onSettings={settings}
        />
      )}
      {place.screen === 'deal' && (
        <DealScreen onReport={(report, view) => navigation.go({ screen: 'report', report, view })} />
      )}
      {place.screen === 'reports' && <ReportsScreen searchRef={search} onReport={openReport} />}
      {place.screen === 'report' && (
        <ReportScreen
          view={view}
          width={width}
          onRefine={navigation.refine}
          onDrill={(at) => drill(at)}
          onSettings={settings}
        />
      )}
      {place.screen === 'records' && (
        <RecordsScreen
          list={list}
          report={place.report}
          from={fromWords()}
          onBack={() => navigation.back()}
        />
      )}
    </div>
  );

  function fromWords(): string[] {
    const decided = view.decided.value;
    const owner = session.contents.value?.users.find(({ id }) => id === decided.owner)?.name;
    const whose = owner ?? t.text(decided.owner === 'me' ? 'word.me' : 'word.everyone');
    const foot = view.answered.value?.result.foot;
    const dates = foot
      ? periodText(t, foot.from, foot.to, session.today.value)
      : periodWords(decided.period, t, session.today.value);
    return [reportTitle(t, view.report.value ?? ''), whose, dates];
  }
}

/** A report's name; for records the name of the row they are of, or of the figure. */
function titleOf(place: Extract<Place, { screen: 'report' | 'records' }>, view: ReportView, t: Translator) {
  if (place.screen === 'report') return reportTitle(t, place.report);
  const result = view.answered.value?.result;
  const { block, row, column } = place.origin;
  const table = block === 'headline' ? result?.headline : result?.blocks.find(({ id }) => id === block);
  const found = block === 'headline' ? undefined : table?.rows.find(({ key }) => key === row);
  if (table && found) return <RowWords block={table} row={found} t={t} />;
  if (block === 'finding') return t.text('records.title');
  const spec = table?.columns.find(({ key }) => key === column);
  return <bdi>{columnTitle(t, place.report, spec ?? { key: column })}</bdi>;
}

/** A new screen starts at its top with the focus on its title; one that is gone back to, where it was left. */
function useArrival(navigation: Navigation, place: Place): void {
  const arrived = `${place.screen} ${'report' in place ? place.report : ''} ${'origin' in place ? JSON.stringify(place.origin) : ''}`;
  const first = useRef(true);
  // `arrived` leaves the filters out: they change the place, but not where the user is.
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const top = navigation.scrollTop();
    const frame = requestAnimationFrame(() => {
      window.scrollTo({ top, behavior: 'instant' });
      if (!document.activeElement?.closest('dialog, input')) {
        document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
      }
    });
    return () => cancelAnimationFrame(frame);
  }, [arrived, navigation]);
}

/** Width of the window: a scroll bar that comes and goes must not add and remove columns. */
function usePanelWidth(): number {
  const width = useSignal(window.innerWidth);
  useSignalEffect(() => {
    const resized = (): void => {
      width.value = window.innerWidth;
    };
    window.addEventListener('resize', resized);
    return () => window.removeEventListener('resize', resized);
  });
  return width.value;
}
