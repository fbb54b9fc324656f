import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { Button } from '@/components/controls/button';
import { useWords } from '@/components/controls/session-context';
import { minorDigits } from '@/lib/model/money';
import type { Filters } from '@/lib/model/scope';
import { amountOf } from '@/lib/state/amount-text';
import { withAmount } from '@/lib/state/filter-choice';
import styles from './filter-amount.module.css';

interface AmountFormProps {
  filters: Filters;
  onChoose: (filters: Filters) => void;
}

/** Two bounds in the base currency, both included; one may be left open. */
export function AmountForm({ filters, onChoose }: AmountFormProps) {
  const t = useWords();
  const { currency } = t.display;
  const errorId = useId();
  const min = useSignal(plain(filters.amount?.min, currency, t.locale));
  const max = useSignal(plain(filters.amount?.max, currency, t.locale));
  const isTurned = useSignal(filters.not?.includes('amount') ?? false);
  const [least, most] = [min.value, max.value].map((text) =>
    text.trim() === '' ? undefined : (amountOf(text, currency, t.locale) ?? null),
  );
  const wrong =
    least === null || most === null
      ? t.text('filter.amount.invalid')
      : least !== undefined && most !== undefined && least > most
        ? t.text('filter.amount.order')
        : '';
  return (
    <form
      class={styles['amounts']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (least === null || most === null || wrong !== '') return;
        onChoose(withAmount(filters, { min: least, max: most, isTurned: isTurned.value }));
      }}
    >
      <Field
        label={t.text('filter.amount.from')}
        currency={currency}
        value={min.value}
        isWrong={least === null}
        errorId={errorId}
        onInput={set(min)}
        isFirst
      />
      <Field
        label={t.text('filter.amount.to')}
        currency={currency}
        value={max.value}
        isWrong={most === null}
        errorId={errorId}
        onInput={set(max)}
      />
      <p id={errorId} class={wrong ? styles['error'] : styles['note']} role={wrong ? 'alert' : undefined}>
        {wrong || t.text('filter.amount.unknown')}
      </p>
      <label class={styles['turn']}>
        <input
          type="checkbox"
          checked={isTurned.value}
          onChange={(event) => {
            isTurned.value = event.currentTarget.checked;
          }}
        />
        {t.text('filter.is-not')}
      </label>
      <Button kind="main" type="submit" disabled={wrong !== ''}>
        {t.text('filter.amount.show')}
      </Button>
    </form>
  );
}

const set =
  (signal: { value: string }) =>
  (text: string): void => {
    signal.value = text;
  };

interface FieldProps {
  label: string;
  currency: string;
  value: string;
  isWrong: boolean;
  errorId: string;
  isFirst?: boolean;
  onInput: (text: string) => void;
}
function Field({ label, currency, value, isWrong, errorId, isFirst = false, onInput }: FieldProps) {
  return (
    <label class={styles['bound']}>
      <span>{label}</span>
      <span class={styles['field']}>
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          autofocus={isFirst}
          value={value}
          aria-invalid={isWrong}
          aria-describedby={errorId}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        <bdi>{currency}</bdi>
      </span>
    </label>
  );
}

/** An amount to be edited: the digits of the locale, without its currency. */
function plain(minor: number | undefined, currency: string, locale: string): string {
  if (minor === undefined) return '';
  const digits = minorDigits(currency);
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: minor % 10 ** digits === 0 ? 0 : digits,
    maximumFractionDigits: digits,
    useGrouping: false,
  }).format(minor / 10 ** digits);
}
