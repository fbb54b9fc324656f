import { useWords } from '@/components/controls/session-context';
import type { Translator } from '@/lib/i18n/translator';
import type { StreamStatus, SyncStatus } from '@/lib/model/sync-status';
import type { SyncPace } from '@/lib/state/sync-pace';
import { paceWords } from './pace-words';
import { streamName } from './stream-name';
import styles from './sync-streams.module.css';
import tables from './table.module.css';

interface StreamsProps {
  status: SyncStatus;
  pace: SyncPace;
  now: string;
}

/** Each kind of record: how much of it is here, how fast it comes, and how it stands. Columns keep their width. */
export function SyncStreams({ status, pace, now }: StreamsProps) {
  const t = useWords();
  return (
    <div class={tables['wide']}>
      <table class={`${tables['table']} ${styles['streams']}`}>
        <thead>
          <tr>
            <th scope="col">{t.text('options.sync.column.what')}</th>
            <th scope="col">{t.text('options.sync.column.read')}</th>
            <th scope="col">{t.text('options.sync.column.rejected')}</th>
            <th scope="col" class={tables['words']}>
              {t.text('options.sync.column.state')}
            </th>
          </tr>
        </thead>
        <tbody>
          {status.streams.map((stream) => (
            <Row key={stream.stream} stream={stream} pace={pace} now={now} t={t} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  stream: StreamStatus;
  pace: SyncPace;
  now: string;
  t: Translator;
}

function Row({ stream, pace, now, t }: RowProps) {
  const { read, total, rejected, phase, whole, fills } = stream;
  const name = streamName(t, stream.stream, fills);
  const share = shareOf(stream);
  return (
    <tr>
      <th scope="row">
        {name}
        {share !== null && (
          <span
            class={styles['thread']}
            role="progressbar"
            aria-label={name}
            aria-valuenow={Math.round(share * 100)}
            aria-valuemin={0}
            aria-valuemax={100}
          >
            <i style={{ inlineSize: `${share * 100}%` }} />
          </span>
        )}
      </th>
      <td>{total === undefined ? t.value(read, 'count') : t.text('unit.of', { k: read, n: total })}</td>
      <td>{t.value(rejected, 'count')}</td>
      <td class={tables['words']}>
        {t.text(`options.sync.phase.${phase}`)}
        <small>{below(stream, pace, now, t) || '\u00a0'}</small>
        {!whole && phase !== 'no-access' && <small>{t.text('options.sync.part')}</small>}
      </td>
    </tr>
  );
}

/** The second line of a state: its pace and time left while it is read, else since when it is complete. */
function below(
  { stream, phase, read, total, finishedAt }: StreamStatus,
  pace: SyncPace,
  now: string,
  t: Translator,
) {
  const perMinute = pace.perMinuteOf.get(stream);
  if (phase === 'reading' && perMinute !== undefined) {
    const left = total === undefined ? 0 : Math.max(0, total - read);
    return paceWords(t, perMinute, left > 0 ? (left / perMinute) * 60 : null);
  }
  if (phase === 'done' && finishedAt)
    return t.text('options.sync.finished', { when: t.relative(finishedAt, now) });
  return '';
}

function shareOf({ phase, whole, read, total }: StreamStatus): number | null {
  if (phase === 'no-access') return null;
  if (phase === 'done' || phase === 'sweeping') return 1;
  if (total) return Math.min(1, read / total);
  return whole ? 1 : 0;
}
