import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useWindowed } from '@/components/controls/use-windowed';
import type { Translator } from '@/lib/i18n/translator';
import type { RecordLine } from '@/lib/messages/engine';
import { lineKey } from '@/lib/state/drill-down';
import { RecordRow } from './record-row';
import styles from './records-screen.module.css';

interface RecordListProps {
  lines: readonly RecordLine[];
  /** Of all that were found, drawn or not. */
  found: number;
  label: string;
  opened: ReadonlySet<string>;
  /** What scrolls, when it is not the page. */
  box?: { readonly current: Element | null } | undefined;
  onOpen: (line: RecordLine, newTab: boolean) => void;
  t: Translator;
}

/** Lists up to here are drawn whole. */
const wholeTo = 80;

/** Records in two lines each. Arrows go from one to the next, Enter opens it, Ctrl+Enter in a new tab. */
export function RecordList({ lines, found, label, opened, box, onOpen, t }: RecordListProps) {
  const list = useRef<HTMLUListElement>(null);
  const at = useSignal(0);
  const whole = lines.length <= wholeTo;
  const windowed = useWindowed({
    count: lines.length,
    size: 55,
    list,
    box,
    whole,
    held: Math.min(at.value, lines.length - 1),
  });
  const focus = (index: number): void => {
    if (index < 0 || index >= lines.length) return;
    at.value = index;
    windowed.show(index);
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-index="${index}"] button`)?.focus(),
    );
  };
  return (
    <ul
      ref={list}
      class={styles['records']}
      aria-label={label}
      onKeyDown={(event) => {
        const steps: Record<string, number> = { ArrowDown: at.value + 1, ArrowUp: at.value - 1 };
        const ends: Record<string, number> = { Home: 0, End: lines.length - 1 };
        const next = steps[event.key] ?? ends[event.key];
        if (next === undefined || event.altKey || event.metaKey) return;
        event.preventDefault();
        focus(next);
      }}
      onFocusCapture={(event) => {
        const index = (event.target as Element).closest<HTMLElement>('[data-index]')?.dataset['index'];
        if (index !== undefined) at.value = Number(index);
      }}
    >
      {windowed.items.map(({ index, before }) => {
        const line = lines[index];
        if (!line) return null;
        return (
          <RecordRow
            key={lineKey(line)}
            {...{ line, index, before, found, t, onOpen }}
            measure={windowed.measure}
            isStop={index === Math.min(at.value, lines.length - 1)}
            wasOpened={opened.has(lineKey(line))}
          />
        );
      })}
      {windowed.after > 0 && <li aria-hidden="true" style={{ blockSize: `${windowed.after}px` }} />}
    </ul>
  );
}
