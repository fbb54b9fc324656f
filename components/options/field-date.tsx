import { useRef, useState } from 'preact/hooks';
import { Tool } from '@/components/controls/button';
import { useSession, useWords } from '@/components/controls/session-context';
import { dayOf } from '@/lib/state/date-text';
import { Field } from './field';
import styles from './field.module.css';

interface DateProps {
  label: string;
  /** An ISO date, or nothing yet. */
  value: string;
  disabled?: boolean;
  onKeep: (value: string) => void;
}

/**
 * A date, shown in the calendar of the setting and typed in either. The button opens the browser's own calendar. What is
 * no date is not kept, and said.
 */
export function DateField({ label, value, disabled = false, onKeep }: DateProps) {
  const t = useWords();
  const { calendar } = useSession().shown.value;
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const example = t.date('2026-03-01');
  const keep = (text: string): void => {
    const day = text.trim() === '' ? '' : dayOf(text, { locale: t.locale, calendar });
    setWrong(day === undefined);
    setTyped(day === undefined ? text : null);
    if (day !== undefined) onKeep(day);
  };
  return (
    <Field label={label} problem={wrong ? t.text('date.problem', { example }) : undefined}>
      {(input) => (
        <span class={`${styles['text']} ${styles['date']} ${wrong ? styles['wrong'] : ''}`}>
          <input
            autocomplete="off"
            {...input}
            disabled={disabled}
            value={typed ?? (value === '' ? '' : t.date(value))}
            onInput={(event) => setTyped(event.currentTarget.value)}
            onChange={(event) => keep(event.currentTarget.value)}
          />
          <input
            ref={picker}
            class={styles['picker']}
            type="date"
            tabIndex={-1}
            aria-hidden="true"
            value={value}
            onChange={(event) => keep(event.currentTarget.value)}
          />
          <Tool
            icon="calendar"
            label={t.text('date.choose')}
            disabled={disabled}
            onClick={() => picker.current?.showPicker()}
          />
        </span>
      )}
    </Field>
  );
}
