import { useComputed, useModel } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Tool } from '@/components/controls/button';
import { useSession, useWords } from '@/components/controls/session-context';
import { periodWords } from '@/components/report/filter-words';
import { ReportScreen, wideFrom } from '@/components/report/report-screen';
import { columnTitle, periodText, RowWords, reportTitle } from '@/components/report/words';
import type { Translator } from '@/lib/i18n/translator';
import type { Result } from '@/lib/model/result';
import { openOptionsAt } from '@/lib/state/actions';
import { DrillDown } from '@/lib/state/drill-down';
import { answeredBy, type Insights, insightBlock } from '@/lib/state/insights';
import type { Navigation, Origin, Place } from '@/lib/state/navigation';
import { ReportView } from '@/lib/state/report-view';
import { whoseWords } from './home-screen';
import { PanelHead } from './panel-head';
import { RecordsScreen } from './records-screen';
import styles from './report-part.module.css';
import { usePanelWidth } from './use-panel-width';

interface ReportPartProps {
  navigation: Navigation;
  place: Extract<Place, { screen: 'report' | 'records' }>;
  insights: Insights;
  tools: ComponentChildren;
}

/** An open report, and the records behind its figures or behind those of an insight. */
export function ReportPart({ navigation, place, insights, tools }: ReportPartProps) {
  const session = useSession();
  const t = useWords();
  const width = Math.min(usePanelWidth(), widest);
  const target = useComputed(() => {
    const at = navigation.place.value;
    if (at.screen !== 'report' && at.screen !== 'records') return null;
    return { report: at.report, view: at.view };
  });
  const origin = useComputed(() => {
    const at = navigation.place.value;
    return at.screen === 'records' ? at.origin : null;
  });
  const view = useModel(() => new ReportView(session, target));
  const answered = useComputed(() => {
    const [at, report] = [origin.value, view.answered.value];
    return at?.block === insightBlock && report
      ? answeredBy(insights.answer.value, at, report.result.foot)
      : report;
  });
  const within = useComputed(() => {
    const at = origin.value;
    return at?.block === insightBlock ? { block: 'finding', row: 'finding', column: at.column } : at;
  });
  const list = useModel(() => new DrillDown(session, answered, within));
  const drill = (at: Origin): void =>
    navigation.go({ screen: 'records', report: place.report, view: place.view, origin: at });
  const result = view.answered.value?.result;
  const pane = useRef<HTMLElement>(null);
  const records = place.screen === 'records' ? place : null;
  const isBeside = records !== null && records.origin.block !== insightBlock && width >= wideFrom;
  useFocusBack(isBeside);
  const title = records && recordsTitle(place.report, records.origin, result, t);
  const whole = place.screen === 'report' || isBeside;
  return (
    <>
      <PanelHead title={whole ? reportTitle(t, place.report) : title} t={t} onBack={() => navigation.back()}>
        {tools}
      </PanelHead>
      {whole && (
        <div class={isBeside ? styles['beside'] : undefined}>
          <div class={styles['report']}>
            <ReportScreen
              view={view}
              width={isBeside ? width - paneWidth : width}
              onRefine={navigation.refine}
              onDrill={drill}
              onReport={(report) => navigation.go({ screen: 'report', report, view: place.view })}
              onSettings={(section) => void openOptionsAt(section)}
            />
          </div>
          {isBeside && (
            <aside ref={pane} class={styles['pane']} aria-labelledby="records-title" data-beside>
              <header class={styles['head']}>
                <h2 id="records-title" tabIndex={-1}>
                  {title}
                </h2>
                <Tool
                  icon="close"
                  label={t.text('records.close')}
                  onClick={() => navigation.go({ screen: 'report', report: place.report, view: place.view })}
                />
              </header>
              <RecordsScreen
                list={list}
                report={place.report}
                from={fromWords(records.origin)}
                onBack={() => navigation.back()}
                box={pane}
              />
            </aside>
          )}
        </div>
      )}
      {records && !whole && (
        <RecordsScreen
          list={list}
          report={place.report}
          from={fromWords(records.origin)}
          onBack={() => navigation.back()}
        />
      )}
    </>
  );

  function fromWords({ block }: Origin): string[] {
    const decided = view.decided.value;
    const owner = session.contents.value?.users.find(({ id }) => id === decided.owner)?.name;
    const team = session.contents.value?.teams.find(({ id }) => `team:${id}` === decided.owner)?.name;
    const whose = decided.owner === 'me' || decided.owner === 'team' ? decided.owner : 'all';
    const dates =
      block === insightBlock
        ? t.period(insights.period.value.from, insights.period.value.to)
        : result
          ? periodText(t, result.foot.from, result.foot.to, session.today.value)
          : periodWords(decided.period, t, session.today.value);
    const name = block === insightBlock ? t.text('home.insights') : reportTitle(t, place.report);
    return [name, owner ?? team ?? t.text(whoseWords[whose]), dates];
  }
}

/** A wider page would only be emptier. */
const widest = 1_440;
const paneWidth = 404 + 40;

/** The figure that opened the list beside its report gets the focus back when the list is closed. */
function useFocusBack(isBeside: boolean): void {
  const opener = useRef<Element | null>(null);
  const was = useRef(isBeside);
  if (isBeside && !was.current) opener.current = document.activeElement;
  useEffect(() => {
    if (was.current && !isBeside && opener.current instanceof HTMLElement) opener.current.focus();
    was.current = isBeside;
  }, [isBeside]);
}

/** Records are called by the row they are of, or by the figure. */
function recordsTitle(
  report: string,
  { block, row, column }: Origin,
  result: Result | undefined,
  t: Translator,
) {
  if (block === 'finding' || block === insightBlock) return t.text('records.title');
  const table = block === 'headline' ? result?.headline : result?.blocks.find(({ id }) => id === block);
  const found = block === 'headline' ? undefined : table?.rows.find(({ key }) => key === row);
  if (table && found) return <RowWords block={table} row={found} t={t} />;
  const spec = table?.columns.find(({ key }) => key === column);
  return <bdi>{columnTitle(t, report, spec ?? { key: column })}</bdi>;
}
