import { useSignal } from '@preact/signals';
import { Button, Tool } from '@/components/controls/button';
import { useSession, useWords } from '@/components/controls/session-context';
import { Slots } from '@/components/popup/slots';
import { decimalOf } from '@/lib/state/amount-text';
import type { CalendarView } from '@/lib/state/calendar-view';
import styles from './calendar-section.module.css';
import { SelectField, TextField } from './field';
import { DateField } from './field-date';
import section from './section.module.css';

/** The currency of reports, and what one unit of every other currency is worth in it, from when on. */
export function CurrencyFields({ view }: { view: CalendarView }) {
  const session = useSession();
  const t = useWords();
  const { currency, rates, datedRates = [] } = session.preferences.value;
  const base = session.shown.value.currency;
  const adding = useSignal('');
  const names = new Intl.DisplayNames(t.locale, { type: 'currency' });
  const codes = Intl.supportedValuesOf('currency');
  const known = [...new Set([...Object.keys(rates), ...datedRates.map((each) => each.currency)])].filter(
    (code) => code !== base,
  );
  const rows = adding.value && !known.includes(adding.value) ? [...known, adding.value] : known;
  const lacking = view.currencies.value.filter(
    ({ currency: code }) => code !== base && !known.includes(code),
  );
  const add = (code: string): void => {
    adding.value = code;
  };
  return (
    <div class={section['fields']}>
      <SelectField
        label={t.text('options.calendar.currency')}
        hint={
          <>
            {t.text('options.calendar.currency.why')} {known.length > 0 && t.text('rates.cleared', { base })}
          </>
        }
        value={currency}
        // Rates are worth something in the currency they were typed for only.
        onChoose={(value) => void view.change({ currency: value, rates: {}, datedRates: [] })}
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
      {lacking.length > 0 && (
        <ul class={styles['lacking']}>
          {lacking.map(({ currency: code, records }) => (
            <li key={code}>
              <span>
                <Slots parts={t.parts('rates.lacking', { n: records, currency: code })} />
              </span>
              {adding.value !== code && (
                <Button small onClick={() => add(code)}>
                  {t.text('rates.lacking.add', { currency: code })}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <div class={section['rates']}>
        <h3>{t.text('options.calendar.rates')}</h3>
        {rows.length === 0 && <p class={section['small']}>{t.text('options.calendar.rates.none')}</p>}
        {rows.map((code) => (
          <CurrencyRates
            key={code}
            view={view}
            code={code}
            onRemoved={() => {
              adding.value = '';
            }}
          />
        ))}
        <SelectField label={t.text('options.calendar.rates.add')} value="" onChoose={add}>
          <option value="">{t.text('options.calendar.rates.currency')}</option>
          {codes
            .filter((code) => code !== base && !rows.includes(code))
            .map((code) => (
              <option key={code} value={code}>
                {`${code} – ${names.of(code)}`}
              </option>
            ))}
        </SelectField>
        {rows.length > 0 && <p class={section['small']}>{t.text('rates.rule')}</p>}
      </div>
    </div>
  );
}

/** The rates of one currency: the one for all dates, and those from a date on. */
function CurrencyRates({
  view,
  code,
  onRemoved,
}: {
  view: CalendarView;
  code: string;
  onRemoved: () => void;
}) {
  const session = useSession();
  const t = useWords();
  const wrong = useSignal(false);
  const isAdding = useSignal(false);
  const { rates, datedRates = [] } = session.preferences.value;
  const base = session.shown.value.currency;
  const dated = datedRates
    .filter(({ currency }) => currency === code)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const keep = (typed: string): void => {
    const rate = rateOf(typed, t.locale);
    wrong.value = rate === undefined;
    if (rate !== undefined) void view.change({ rates: { ...rates, [code]: rate } });
  };
  return (
    <div class={styles['rate']}>
      <div class={styles['pair']}>
        <TextField
          label={t.text('options.calendar.rates.one', { currency: code, base })}
          unit={base}
          inputMode="decimal"
          value={shownRate(rates[code] ?? '', t.locale)}
          problem={
            wrong.value
              ? t.text('options.calendar.rates.problem', { example: t.value(4.3, 'mean') })
              : undefined
          }
          onKeep={keep}
        />
        <Tool
          icon="trash"
          label={t.text('options.calendar.rates.remove', { currency: code })}
          onClick={() => {
            onRemoved();
            const { [code]: _, ...others } = rates;
            void view.change({
              rates: others,
              datedRates: datedRates.filter(({ currency }) => currency !== code),
            });
          }}
        />
      </div>
      {dated.map((each) => (
        <div key={each.from} class={styles['since']}>
          <span>
            <Slots
              parts={t.parts('rates.since', {
                rate: shownRate(each.rate, t.locale),
                date: t.date(each.from),
              })}
            />
          </span>
          <Tool
            icon="close"
            label={t.text('options.calendar.holidays.remove', { date: t.date(each.from) })}
            onClick={() => void view.change({ datedRates: datedRates.filter((other) => other !== each) })}
          />
        </div>
      ))}
      {isAdding.value ? (
        <DatedRate
          onAdd={(from, rate) => {
            const others = datedRates.filter((each) => each.currency !== code || each.from !== from);
            void view.change({ datedRates: [...others, { currency: code, from, rate }] });
            isAdding.value = false;
          }}
        />
      ) : (
        <p>
          <Button
            small
            kind="link"
            onClick={() => {
              isAdding.value = true;
            }}
          >
            {t.text('rates.add-dated')}
          </Button>
        </p>
      )}
    </div>
  );
}

function DatedRate({ onAdd }: { onAdd: (from: string, rate: string) => void }) {
  const t = useWords();
  const from = useSignal('');
  const typed = useSignal('');
  const rate = rateOf(typed.value, t.locale);
  return (
    <form
      class={styles['range']}
      onSubmit={(event) => {
        event.preventDefault();
        if (from.value !== '' && rate !== undefined) onAdd(from.value, rate);
      }}
    >
      <DateField
        label={t.text('goals.field.from')}
        value={from.value}
        onKeep={(value) => {
          from.value = value;
        }}
      />
      <TextField
        label={t.text('rates.rate')}
        inputMode="decimal"
        value={typed.value}
        problem={
          typed.value !== '' && rate === undefined
            ? t.text('options.calendar.rates.problem', { example: t.value(4.3, 'mean') })
            : undefined
        }
        onKeep={(value) => {
          typed.value = value;
        }}
      />
      <Button small type="submit" disabled={from.value === ''}>
        {t.text('rates.keep')}
      </Button>
    </form>
  );
}

/** A rate as typed, as a decimal text; `undefined` when it is none, or 0. */
function rateOf(typed: string, locale: string): string | undefined {
  const rate = decimalOf(typed, 8, locale);
  const isRate = rate !== undefined && /^\d{1,12}(\.\d{1,8})?$/.test(rate) && Number(rate) > 0;
  return isRate ? rate : undefined;
}

const shownRate = (rate: string, locale: string): string =>
  rate === '' ? '' : new Intl.NumberFormat(locale, { maximumFractionDigits: 8 }).format(Number(rate));
