import './print.css';
import { useModel, useSignalEffect } from '@preact/signals';
import { useSession, useWords } from '@/components/controls/session-context';
import type { Translator } from '@/lib/i18n/translator';
import type { Result } from '@/lib/model/result';
import type { View } from '@/lib/model/view';
import type { Origin } from '@/lib/state/navigation';
import { ReportCoverage } from '@/lib/state/report-coverage';
import type { ReportView } from '@/lib/state/report-view';
import { emptyAction } from './empty-action';
import { FilterBar } from './filters';
import { Finding } from './finding';
import { Headline } from './headline';
import { ReportBlocks, sidesOf } from './report-blocks';
import { ReportFailure } from './report-failure';
import { ReportFoot } from './report-foot';
import styles from './report-screen.module.css';
import { DataGaps, NothingToShow, ResultNotes } from './result-notice';
import { usePrinting } from './use-printing';
import { useReportKeys } from './use-report-keys';
import { WhySheet } from './why-sheet';
import { periodText, reportTitle } from './words';

interface ReportScreenProps {
  view: ReportView;
  /** Width that the report has: from `wideFrom` on it stands in two columns. */
  width: number;
  onRefine: (view: View) => void;
  onDrill: (origin: Origin) => void;
  /** Another report that says more. */
  onReport?: (report: string) => void;
  /** Where the user can do something about it: a section of the settings. */
  onSettings: (section: 'coverage' | 'diagnostics' | 'goals') => void;
}

/** From here on charts stand beside figures, tables and what they rest on. */
export const wideFrom = 900;

/** Width of the second column with the edges that its tables reckon with. */
const sideWidth = 404 + 32;
const gap = 56;

/** Any report, drawn from its result alone: a new report needs no screen of its own. */
export function ReportScreen({ view, width, onRefine, onDrill, onReport, onSettings }: ReportScreenProps) {
  const session = useSession();
  const t = useWords();
  const coverage = useModel(() => new ReportCoverage(session, view.report));
  useTableKey(view);
  useReportKeys(view, onRefine);
  const answered = view.answered.value;
  const decided = view.decided.value;
  const result = answered?.result;
  const failed = view.failure.value ?? session.failure.value;
  const wide = usePrinting() ? false : width >= wideFrom;
  const nothing = result && (result.state === 'unavailable' || result.state === 'empty');
  const sides = result && !nothing ? sidesOf(result, wide) : null;
  const stale = view.stale.value ? styles['stale'] : undefined;
  const blocks = { view, weekStart: session.shown.value.weekStart, onDrill, t };
  const mainWidth = wide ? width - sideWidth - gap : Math.min(width, 720);
  const foot = result && <ReportFoot {...{ result, coverage, decided }} onWhy={() => view.showWhy(true)} />;
  return (
    <>
      <main aria-busy={view.stale.value || !answered} class={wide ? styles['wide'] : undefined}>
        <div class={styles['asked']} data-print="filters">
          <p data-print="only">
            <bdi>{session.account.value?.organisationName}</bdi>
          </p>
          <FilterBar
            decided={decided}
            defaults={view.defaults.value}
            options={result?.options ?? []}
            onChange={onRefine}
          />
          {result ? (
            <PeriodLine result={result} t={t} today={session.today.value} />
          ) : (
            <p class={styles['period']}>&nbsp;</p>
          )}
        </div>
        <div class={styles['main']}>
          <div class={styles['first']}>
            <ReportFailure view={view} asOf={result?.foot.asOf} />
            {!result && !failed && <Waiting t={t} />}
            {result && nothing && (
              <NothingToShow
                result={result}
                t={t}
                action={emptyAction(result, decided, t, onRefine)}
                onSettings={onSettings}
              />
            )}
            {result && sides && (
              <div class={stale}>
                <Finding
                  result={result}
                  t={t}
                  onDrill={(slot) => onDrill({ block: 'finding', row: 'finding', column: slot })}
                />
                <div class={styles['notes']}>
                  <ResultNotes result={result} t={t} />
                  <DataGaps result={result} view={decided} t={t} onReport={onReport} />
                </div>
                {!wide && <Figures {...{ result, onDrill, t }} />}
                <ReportBlocks {...blocks} result={result} blocks={sides.main} width={mainWidth} />
              </div>
            )}
          </div>
          {wide && (
            <div class={styles['second']}>
              {result && sides && (
                <div class={stale}>
                  <Figures {...{ result, onDrill, t }} />
                  <ReportBlocks {...blocks} result={result} blocks={sides.side} width={sideWidth} />
                </div>
              )}
              {foot}
            </div>
          )}
        </div>
      </main>
      {!wide && foot}
      {result && view.why.value && (
        <WhySheet
          {...{ result, coverage, onDrill, onSettings }}
          onReport={onReport}
          view={decided}
          onClose={() => view.showWhy(false)}
        />
      )}
      <PageTitle report={view.report.value} t={t} />
    </>
  );
}

function Figures({
  result: { headline, report },
  onDrill,
  t,
}: {
  result: Result;
  onDrill: (origin: Origin) => void;
  t: Translator;
}) {
  if (!headline) return null;
  return (
    <Headline
      block={headline}
      report={report}
      t={t}
      onDrill={(row, column) => onDrill({ block: 'headline', row, column })}
    />
  );
}

/** What a tab, and a printed page's file, is called. */
function PageTitle({ report, t }: { report: string | null; t: Translator }) {
  useSignalEffect(() => {
    if (report !== null) document.title = `${reportTitle(t, report)} – ${t.text('app.name')}`;
    return () => {
      document.title = t.text('app.name');
    };
  });
  return null;
}

/** "21 Aug – 18 Nov against 23 May – 20 Aug". */
function PeriodLine({ result: { foot }, t, today }: { result: Result; t: Translator; today: string }) {
  const period = periodText(t, foot.from, foot.to, today);
  if (!foot.previousFrom || !foot.previousTo) {
    return (
      <p class={styles['period']}>
        <bdi>{period}</bdi>
      </p>
    );
  }
  const before = periodText(t, foot.previousFrom, foot.previousTo, today);
  return (
    <p class={styles['period']}>
      {t.parts('period.against', { period, before }).map((part) =>
        part.slot === 'period' ? (
          <bdi key="period">{part.text}</bdi>
        ) : (
          <span key={part.text} class={styles['before']}>
            {part.slot ? <bdi>{part.text}</bdi> : part.text}
          </span>
        ),
      )}
    </p>
  );
}

/** Room for the first figures while there are none at all. */
function Waiting({ t }: { t: Translator }) {
  return (
    <div class={styles['waiting']} role="status">
      <span class="vh">{t.text('state.waiting')}</span>
      <i />
      <i />
      <i />
    </div>
  );
}

/** T swaps a chart for its table: the one that has the focus, else the first. */
function useTableKey(view: ReportView): void {
  useSignalEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const target = event.target as Element;
      const typing = target.closest('input, textarea, select, dialog, [role="menu"]');
      if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
      const section = target.closest('[data-block]') ?? document.querySelector('[data-block]');
      const block = section?.getAttribute('data-block');
      if (block) view.swap(block);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  });
}
