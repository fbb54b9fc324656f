import { useSignalEffect } from '@preact/signals';
import { FailureNotice } from '@/components/controls/failure-notice';
import { useSession, useWords } from '@/components/controls/session-context';
import type { Translator } from '@/lib/i18n/translator';
import type { Block, Result } from '@/lib/model/result';
import type { View } from '@/lib/model/view';
import type { Origin } from '@/lib/state/navigation';
import type { ReportView } from '@/lib/state/report-view';
import { BlockView } from './block-view';
import { FilterBar } from './filters';
import { Finding } from './finding';
import { Headline } from './headline';
import { ReportFoot } from './report-foot';
import styles from './report-screen.module.css';
import { NothingToShow, ResultNotes } from './result-notice';
import { WhySheet } from './why-sheet';
import { periodText } from './words';

interface ReportScreenProps {
  view: ReportView;
  width: number;
  onRefine: (view: View) => void;
  onDrill: (origin: Origin) => void;
  onSettings: () => void;
}

/** Any report, drawn from its result alone: a new report needs no screen of its own. */
export function ReportScreen({ view, width, onRefine, onDrill, onSettings }: ReportScreenProps) {
  const session = useSession();
  const t = useWords();
  useTableKey(view);
  const answered = view.answered.value;
  const failure = view.failure.value ?? session.failure.value;
  const decided = view.decided.value;
  const result = answered?.result;
  const nothing = result && (result.state === 'unavailable' || result.state === 'empty');
  return (
    <>
      <main aria-busy={view.stale.value || !answered}>
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
        <div class={styles['main']}>
          {failure && (
            <div class={styles['failure']}>
              <FailureNotice
                failure={failure}
                t={t}
                asOf={result?.foot.asOf}
                crm={session.account.value?.brand}
                onRetry={session.failure.value ? () => location.reload() : () => view.again()}
              />
            </div>
          )}
          {!result && !failure && <Waiting t={t} />}
          {result && (
            <div class={view.stale.value ? styles['stale'] : undefined}>
              {nothing ? (
                <NothingToShow result={result} t={t} action={actionFor()} onSettings={onSettings} />
              ) : (
                <Figures {...{ result, view, width, onDrill, t }} weekStart={session.shown.value.weekStart} />
              )}
            </div>
          )}
        </div>
      </main>
      {result && <ReportFoot result={result} onWhy={() => view.showWhy(true)} />}
      {result && view.why.value && (
        <WhySheet result={result} onClose={() => view.showWhy(false)} onDrill={onDrill} />
      )}
    </>
  );

  /** The filter that took the most records is the one to drop; without one the period is too short. */
  function actionFor() {
    const removed = result?.reasons.map(({ key }) => key) ?? [];
    const { period } = decided;
    if (removed.includes('removed-userIds') || (period === 'last-year' && decided.owner !== 'all')) {
      return { words: t.text('state.empty.everyone'), run: () => onRefine({ ...given(), owner: 'all' }) };
    }
    if (removed.includes('removed-pipelineIds')) {
      const { pipelineIds: _, ...filters } = decided.filters;
      return { words: t.text('state.empty.pipelines'), run: () => onRefine({ ...given(), filters }) };
    }
    return period === 'this-year'
      ? { words: t.text('state.empty.last-year'), run: () => onRefine({ ...given(), period: 'last-year' }) }
      : { words: t.text('state.empty.year'), run: () => onRefine({ ...given(), period: 'this-year' }) };
  }
  function given(): View {
    return decided;
  }
}

interface FiguresProps {
  result: Result;
  view: ReportView;
  width: number;
  weekStart: number;
  onDrill: (origin: Origin) => void;
  t: Translator;
}
function Figures({ result, view, width, weekStart, onDrill, t }: FiguresProps) {
  return (
    <>
      <Finding
        result={result}
        t={t}
        onDrill={(slot) => onDrill({ block: 'finding', row: 'finding', column: slot })}
      />
      <div class={styles['notes']}>
        <ResultNotes result={result} t={t} />
      </div>
      {result.headline && (
        <Headline
          block={result.headline}
          report={result.report}
          t={t}
          onDrill={(row, column) => onDrill({ block: 'headline', row, column })}
        />
      )}
      {result.blocks
        .filter((block) => isShown(block, result))
        .map((block) => (
          <BlockView
            key={block.id}
            {...{ result, block, weekStart, width, t }}
            sort={view.sorts.value.get(block.id)}
            asTable={view.asTable.value.has(block.id)}
            onSwap={() => view.swap(block.id)}
            onSort={(column) => view.sort(block.id, column, view.sorts.peek().get(block.id))}
            onDrill={(row, column) => onDrill({ block: block.id, row, column })}
          />
        ))}
    </>
  );
}

/**
 * Whether a block is drawn. A table of one row and its total says nothing that the figures above it do not; days are a
 * line, never a table. Ranks (`standing`) are not shown: whether people see their place is for each team to decide, by
 * role, and nobody has been asked yet.
 */
function isShown({ id, every, rows, total }: Block, { charts }: Result): boolean {
  if (id === 'standing') return false;
  if (every === 'day' && charts.every(({ block }) => block !== id)) return false;
  return rows.length > 1 || !total;
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
