import { useSignal } from '@preact/signals';
import { Tool } from '@/components/controls/button';
import { useSession, useWords } from '@/components/controls/session-context';
import { decimalOf } from '@/lib/state/amount-text';
import type { OptionsView } from '@/lib/state/options-view';
import { SelectField, TextField } from './field';
import styles from './section.module.css';

/** The currency of reports, and what one unit of every other currency is worth in it. */
export function CurrencyFields({ view }: { view: OptionsView }) {
  const session = useSession();
  const t = useWords();
  const { currency, rates } = session.preferences.value;
  const base = session.shown.value.currency;
  const adding = useSignal('');
  const wrong = useSignal<string | null>(null);
  const names = new Intl.DisplayNames(t.locale, { type: 'currency' });
  const codes = Intl.supportedValuesOf('currency');
  const known = Object.keys(rates).filter((code) => code !== base);
  const shownRate = (rate: string): string =>
    rate === '' ? '' : new Intl.NumberFormat(t.locale, { maximumFractionDigits: 8 }).format(Number(rate));
  const keep = (code: string, typed: string): void => {
    const rate = decimalOf(typed, 8);
    const isRate = rate !== undefined && /^\d{1,12}(\.\d{1,8})?$/.test(rate) && Number(rate) > 0;
    wrong.value = isRate ? null : code;
    if (!isRate) return;
    if (adding.value === code) adding.value = '';
    void view.change({ rates: { ...rates, [code]: rate } });
  };
  const rows = adding.value && !known.includes(adding.value) ? [...known, adding.value] : known;
  return (
    <div class={styles['fields']}>
      <SelectField
        label={t.text('options.calendar.currency')}
        hint={t.text('options.calendar.currency.why')}
        value={currency}
        // Rates are worth something in the currency they were typed for only.
        onChoose={(value) => void view.change({ currency: value, rates: {} })}
      >
        <option value="auto">
          {t.text('options.calendar.auto', { value: session.account.value?.currency ?? 'EUR' })}
        </option>
        {codes.map((code) => (
          <option key={code} value={code}>
            {`${code} – ${names.of(code)}`}
          </option>
        ))}
      </SelectField>
      <div class={styles['rates']}>
        <h3>{t.text('options.calendar.rates')}</h3>
        {rows.length === 0 && <p class={styles['small']}>{t.text('options.calendar.rates.none')}</p>}
        {rows.map((code) => (
          <div key={code} class={styles['pair']}>
            <TextField
              label={t.text('options.calendar.rates.one', { currency: code, base })}
              unit={base}
              inputMode="decimal"
              value={shownRate(rates[code] ?? '')}
              problem={
                wrong.value === code
                  ? t.text('options.calendar.rates.problem', { example: t.value(4.3, 'mean') })
                  : undefined
              }
              onKeep={(typed) => keep(code, typed)}
            />
            <Tool
              icon="trash"
              label={t.text('options.calendar.rates.remove', { currency: code })}
              onClick={() => {
                adding.value = '';
                wrong.value = null;
                const { [code]: _, ...others } = rates;
                void view.change({ rates: others });
              }}
            />
          </div>
        ))}
        <SelectField
          label={t.text('options.calendar.rates.add')}
          value=""
          onChoose={(code) => {
            adding.value = code;
          }}
        >
          <option value="">{t.text('options.calendar.rates.currency')}</option>
          {codes
            .filter((code) => code !== base && !rows.includes(code))
            .map((code) => (
              <option key={code} value={code}>
                {`${code} – ${names.of(code)}`}
              </option>
            ))}
        </SelectField>
      </div>
    </div>
  );
}
