import { Button } from '@/components/controls/button';
import { Facts, Freshness } from '@/components/controls/freshness';
import { useSession, useWords } from '@/components/controls/session-context';
import { streamName } from '@/components/options/stream-name';
import type { Translator } from '@/lib/i18n/translator';
import type { Result } from '@/lib/model/result';
import type { StreamStatus } from '@/lib/model/sync-status';
import styles from './report-foot.module.css';
import { words } from './words';

/** What the figures rest on, and the way to more of it. */
export function ReportFoot({ result, onWhy }: { result: Result; onWhy: () => void }) {
  const { status, now } = useSession();
  const t = useWords();
  const { foot } = result;
  const { streams } = status.value;
  const closed = streams.filter(({ phase }) => phase === 'no-access');
  const reading = streams.some(({ whole, phase }) => !whole && phase !== 'no-access');
  return (
    <footer class={styles['foot']}>
      <Freshness status={status.value} now={now.value} t={t} />
      <Facts
        items={[
          dateFieldWords(t, foot.dateField),
          ...(foot.toDate ? [t.text('foot.to-date')] : []),
          foot.timeZone,
          foot.currency,
          t.text('foot.n', { count: t.value(foot.n, 'count') }),
          ...caveatWords(result, t),
          ...(reading ? [t.text('foot.still-reading')] : []),
          ...(closed.length > 0 ? [t.text('foot.no-access', { list: streamNames(t, closed) })] : []),
        ].map((fact) => <bdi key={fact}>{fact}</bdi>)}
      />
      <p class={styles['acts']}>
        <Button kind="link" small onClick={onWhy}>
          {t.text('why.title')}
        </Button>
      </p>
    </footer>
  );
}

/** The lists of the CRM by their names: "Deals, People". */
export const streamNames = (
  t: Translator,
  streams: readonly Pick<StreamStatus, 'stream' | 'fills'>[],
): string => t.list(streams.map(({ stream, fills }) => streamName(t, stream, fills)));

export const dateFieldWords = (t: Translator, key: string): string => words(t, [`date-field.${key}`]);

export const caveatWords = ({ caveats }: Pick<Result, 'caveats'>, t: Translator): string[] =>
  caveats.filter(({ count }) => count > 0).map(({ key, count }) => words(t, [`caveat.${key}`], { n: count }));
