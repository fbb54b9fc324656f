import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { Button } from '@/components/controls/button';
import { useSession, useWords } from '@/components/controls/session-context';
import { foldedZone, zoneNamed, zones } from '@/lib/state/zones';
import { Field } from './field';
import styles from './zone-field.module.css';

/** The time zone, searched by typing any part of its name; kept as soon as it names one. */
export function ZoneField({ value, onKeep }: { value: string; onKeep: (zone: string) => void }) {
  const session = useSession();
  const t = useWords();
  const list = useId();
  const typed = useSignal<string | null>(null);
  const wrong = useSignal(false);
  const shown = session.shown.value.timeZone;
  const text = typed.value ?? foldedZone(shown);
  const keep = (given: string): void => {
    const zone = zoneNamed(given);
    wrong.value = zone === undefined && given.trim() !== '';
    if (zone !== undefined) {
      typed.value = null;
      if (zone !== shown || value !== 'auto') onKeep(zone);
    } else if (given.trim() === '') typed.value = null;
  };
  return (
    <Field
      label={t.text('options.display.zone')}
      hint={t.text('options.display.zone.why')}
      problem={wrong.value && t.text('options.display.zone.problem')}
    >
      {(input) => (
        <span class={styles['zone']}>
          <input
            {...input}
            list={list}
            dir="ltr"
            autocomplete="off"
            spellcheck={false}
            value={text}
            onFocus={(event) => event.currentTarget.select()}
            onInput={({ currentTarget: { value: now } }) => {
              typed.value = now;
              wrong.value = false;
              if (zoneNamed(now) !== undefined) keep(now); // Chosen from the list.
            }}
            onChange={(event) => keep(event.currentTarget.value)}
          />
          <datalist id={list}>
            {zones.map((zone) => (
              <option key={zone} value={foldedZone(zone)} />
            ))}
          </datalist>
          <span class={styles['auto']}>
            {value === 'auto' ? (
              t.text('options.display.zone.auto')
            ) : (
              <Button small kind="link" onClick={() => onKeep('auto')}>
                {t.text('options.display.reset')}
              </Button>
            )}
          </span>
        </span>
      )}
    </Field>
  );
}
