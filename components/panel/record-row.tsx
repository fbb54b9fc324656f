import type { Translator } from '@/lib/i18n/translator';
import type { RecordLine } from '@/lib/messages/engine';
import styles from './records-screen.module.css';

interface RecordRowProps {
  line: RecordLine;
  /** Its place among those that were found, and how many they are: not all of them are drawn. */
  index: number;
  found: number;
  /** Empty height before it. */
  before: number;
  measure: (row: Element | null) => void;
  /** Tab stops at one row of the list. */
  isStop: boolean;
  wasOpened: boolean;
  t: Translator;
  onOpen: (line: RecordLine, newTab: boolean) => void;
}

/** A record in two lines; a click opens it in the CRM, Ctrl or the middle button in a new tab. */
export function RecordRow(props: RecordRowProps) {
  const { line, index, found, before, measure, isStop, wasOpened, t, onOpen } = props;
  const state = line.state === null ? null : stateWords(line.state, t);
  const own = ownMoney(line, t);
  const first =
    line.base !== null || line.entity === 'deals' // A deal without an amount has a dash, not its status, in this place.
      ? t.value(line.base, 'money')
      : line.durationSec === null
        ? state
        : t.duration(line.durationSec);
  const side = [
    own,
    line.base === null && line.durationSec !== null ? state : null,
    line.at === null ? null : t.date(line.at, 'short'),
  ].filter((part) => part !== null);
  return (
    <li
      ref={measure}
      data-index={index}
      aria-posinset={index + 1}
      aria-setsize={found}
      style={before > 0 ? { marginBlockStart: `${before}px` } : undefined}
    >
      <button
        type="button"
        tabIndex={isStop ? 0 : -1}
        class={wasOpened ? styles['opened'] : undefined}
        onClick={(event) => onOpen(line, event.ctrlKey || event.metaKey)}
        onAuxClick={(event) => {
          if (event.button === 1) onOpen(line, true);
        }}
      >
        <b>{line.title === null ? t.text('records.nameless') : <bdi>{line.title}</bdi>}</b>
        <b class={styles['end']}>
          <bdi>{first}</bdi>
        </b>
        <small>
          <bdi>{line.subtitle ?? line.ownerName ?? ''}</bdi>
        </small>
        <small class={styles['end']} title={line.at === null ? undefined : t.date(line.at, 'time')}>
          {side.map((part, index) => (
            <span key={part}>
              {index > 0 && ' · '}
              <bdi>{part}</bdi>
            </span>
          ))}
        </small>
      </button>
    </li>
  );
}

/** The amount as it stands in the record, when that is another currency. */
function ownMoney({ amount, currency }: RecordLine, t: Translator): string | null {
  return amount === null || currency === null || currency === t.display.currency
    ? null
    : t.money(amount, currency);
}

function stateWords(state: string, t: Translator): string {
  for (const key of [`outcome.${state}`, `deal-status.${state}`]) if (t.has(key)) return t.text(key);
  return state;
}
