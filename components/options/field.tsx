import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Icon } from '@/components/controls/icon';
import { Select } from '@/components/controls/select';
import { useWords } from '@/components/controls/session-context';
import styles from './field.module.css';

/** What a field's input is given, so that its label, hint and problem are read with it. */
interface InputProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
}

interface FieldProps {
  label: ComponentChildren;
  /** What it changes. */
  hint?: ComponentChildren;
  /** Why what stands there cannot be kept. */
  problem?: ComponentChildren;
  children: (input: InputProps) => ComponentChildren;
}

/** One setting: its name above, what it changes or what is wrong below. */
export function Field({ label, hint, problem, children }: FieldProps) {
  const id = useId();
  const below = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div class={styles['field']}>
      <label for={id}>{label}</label>
      {children({
        id,
        'aria-describedby': below || undefined,
        'aria-invalid': problem ? true : undefined,
      })}
      {hint && (
        <p id={`${id}-hint`} class={styles['hint']}>
          {hint}
        </p>
      )}
      <p id={`${id}-problem`} class={styles['problem']} role="alert">
        {problem && (
          <>
            <Icon name="warning" small />
            <span>{problem}</span>
          </>
        )}
      </p>
    </div>
  );
}

interface SelectProps {
  label: string;
  hint?: ComponentChildren;
  problem?: ComponentChildren;
  value: string;
  disabled?: boolean;
  onChoose: (value: string) => void;
  children: ComponentChildren;
}

/** A setting that is one of many. */
export function SelectField({ label, hint, problem, value, disabled, onChoose, children }: SelectProps) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(input) => (
        <Select {...input} disabled={disabled ?? false} value={value} onChoose={onChoose}>
          {children}
        </Select>
      )}
    </Field>
  );
}

interface TextProps {
  label: ComponentChildren;
  hint?: ComponentChildren;
  problem?: ComponentChildren;
  value: string;
  /** Unit after the figure. */
  unit?: string;
  /** The keyboard a telephone shows. */
  inputMode?: 'decimal' | 'numeric' | 'text';
  disabled?: boolean;
  /** When it is left, or Enter is pressed. */
  onKeep: (value: string) => void;
}

/** A setting that is typed. */
export function TextField({
  label,
  hint,
  problem,
  value,
  unit,
  inputMode = 'text',
  disabled,
  onKeep,
}: TextProps) {
  // What is being typed outlives whatever else is drawn anew meanwhile; a sync redraws the page every second.
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(given) => (
        <span class={`${styles['text']} ${problem ? styles['wrong'] : ''}`}>
          <input
            autocomplete="off"
            inputMode={inputMode}
            disabled={disabled}
            {...given}
            value={typed ?? value}
            onInput={(event) => setTyped(event.currentTarget.value)}
            onChange={(event) => {
              setTyped(null);
              onKeep(event.currentTarget.value);
            }}
          />
          {unit && <span class={styles['unit']}>{unit}</span>}
        </span>
      )}
    </Field>
  );
}

interface SegmentedProps<V extends string> {
  label: string;
  /** The label is for ears only. */
  quiet?: boolean;
  value: V;
  choices: readonly { readonly value: V; readonly words: string }[];
  disabled?: boolean;
  onChoose: (value: V) => void;
}

/** One of a few, all of them in sight. Arrows move and choose, as radio buttons do. */
export function Segmented<V extends string>({
  label,
  quiet,
  value,
  choices,
  disabled,
  onChoose,
}: SegmentedProps<V>) {
  const name = useId();
  return (
    <fieldset class={styles['segmented']} disabled={disabled}>
      <legend class={quiet ? 'vh' : undefined}>{label}</legend>
      <span class={styles['segments']}>
        {choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              class="vh"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
            />
            <span>{choice.words}</span>
          </label>
        ))}
      </span>
    </fieldset>
  );
}

interface CheckProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ComponentChildren;
}

/** A setting that is so or not. */
export function CheckField({ checked, onChange, children }: CheckProps) {
  return (
    <label class={styles['check']}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{children}</span>
    </label>
  );
}

/** Says that a change was kept, each time anew. */
export function Saved({ count, words }: { count: number; words?: string }) {
  const t = useWords();
  return (
    <span class={styles['saved']} role="status">
      {count > 0 && (
        <>
          <Icon name="check" small />
          <span key={count}>
            {words ?? t.text('options.saved')}
            {count % 2 === 0 && '\u00a0' /* The same words again would not be said again. */}
          </span>
        </>
      )}
    </span>
  );
}
