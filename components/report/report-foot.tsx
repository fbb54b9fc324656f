import { useModel } from '@preact/signals';
import { Button } from '@/components/controls/button';
import { FailureNotice } from '@/components/controls/failure-notice';
import { Facts, Freshness } from '@/components/controls/freshness';
import { useSession, useWords } from '@/components/controls/session-context';
import { streamName } from '@/components/options/stream-name';
import type { Translator } from '@/lib/i18n/translator';
import type { Result } from '@/lib/model/result';
import type { StreamStatus } from '@/lib/model/sync-status';
import { openInTab } from '@/lib/state/actions';
import { PanelTab } from '@/lib/state/panel-tab';
import { type RateUsed, ratesUsed } from '@/lib/state/rates-used';
import type { ReportCoverage } from '@/lib/state/report-coverage';
import type { Decided } from '@/lib/state/report-view';
import type { Session } from '@/lib/state/session';
import { Task } from '@/lib/state/task';
import { ExportMenu } from './export-menu';
import styles from './report-foot.module.css';
import { words } from './words';

interface FootProps {
  result: Result;
  coverage: ReportCoverage;
  /** What the figures were asked for with. */
  decided: Decided;
  onWhy: () => void;
}

/** What the figures rest on, and the way to more of it. */
export function ReportFoot({ result, coverage, decided, onWhy }: FootProps) {
  const session = useSession();
  const t = useWords();
  const task = useModel(() => new Task());
  const page = useModel(() => new PanelTab());
  const { status, now } = session;
  const { foot } = result;
  const { streams } = status.value;
  const closed = streams.filter(({ phase }) => phase === 'no-access');
  const reading = streams.some(({ whole, phase }) => !whole && phase !== 'no-access');
  const since = coverage.since.value;
  return (
    <footer class={styles['foot']}>
      <Freshness status={status.value} now={now.value} t={t} />
      <Facts
        items={[
          dateFieldWords(t, foot.dateField),
          ...(foot.toDate ? [t.text('foot.to-date')] : []),
          foot.timeZone,
          currencyWords(foot.currency, ratesOf(session, result), t),
          t.text('foot.n', { count: t.value(foot.n, 'count') }),
          ...caveatWords(result, t),
          ...(since ? [t.text('foot.since', { date: t.date(since) })] : []),
          ...(reading ? [t.text('foot.still-reading')] : []),
          ...(closed.length > 0 ? [t.text('foot.no-access', { list: streamNames(t, closed) })] : []),
        ].map((fact) => <bdi key={fact}>{fact}</bdi>)}
      />
      <div class={styles['acts']} data-print="no">
        <Button kind="link" small onClick={onWhy}>
          {t.text('why.title')}
        </Button>
        <ExportMenu result={result} decided={decided} />
        {page.isTab.value === false && (
          <Button kind="link" small onClick={() => task.run(() => openInTab(location.hash))}>
            {t.text('foot.open-tab')}
          </Button>
        )}
      </div>
      {task.failure.value && <FailureNotice failure={task.failure.value} t={t} />}
    </footer>
  );
}

/** The rates that the amounts of a result were converted by. */
export const ratesOf = (session: Session, { foot: { from, to } }: Result): RateUsed[] =>
  session.account.value
    ? ratesUsed(session.scope({ period: { from, to }, comparison: 'none', filters: {} }))
    : [];

/** "EUR, rates of 1 Nov": of which day the newest rate is. */
function currencyWords(currency: string, rates: readonly RateUsed[], t: Translator): string {
  const dates = rates.flatMap(({ from }) => from ?? []).sort();
  const newest = dates.at(-1);
  if (newest !== undefined) return t.text('foot.rates', { currency, date: t.date(newest) });
  return rates.length > 0 ? t.text('foot.fixed-rates', { currency }) : currency;
}

/** The lists of the CRM by their names: "Deals, People". */
export const streamNames = (
  t: Translator,
  streams: readonly Pick<StreamStatus, 'stream' | 'fills'>[],
): string => t.list(streams.map(({ stream, fills }) => streamName(t, stream, fills)));

export const dateFieldWords = (t: Translator, key: string): string => words(t, [`date-field.${key}`]);

export const caveatWords = ({ caveats }: Pick<Result, 'caveats'>, t: Translator): string[] =>
  caveats.filter(({ count }) => count > 0).map(({ key, count }) => words(t, [`caveat.${key}`], { n: count }));
