import { useSession, useWords } from '@/components/controls/session-context';
import { languageOf, languages } from '@/lib/model/language';
import type { OptionsView } from '@/lib/state/options-view';
import type { Session } from '@/lib/state/session';
import { Saved, Segmented, SelectField } from './field';
import styles from './section.module.css';

type Preferences = Session['preferences']['value'];

/** Language, colours and calendar; a sample shows at once how figures look. */
export function DisplaySection({ view }: { view: OptionsView }) {
  const session = useSession();
  const t = useWords();
  const { locale, theme, calendarSystem } = session.preferences.value;
  const choicesOf = <const V extends string>(group: 'theme' | 'calendar', values: readonly V[]) =>
    values.map((value) => ({
      value,
      words: t.text(`options.display.${group}.${value}` as 'options.display.theme.auto'),
    }));
  return (
    <div class={styles['section']}>
      <header class={styles['titled']}>
        <h1>{t.text('options.section.display')}</h1>
        <Saved count={view.saved.value} />
      </header>
      <div class={styles['fields']}>
        <SelectField
          label={t.text('options.display.language')}
          value={locale}
          onChoose={(value) => void view.change({ locale: value as Preferences['locale'] })}
        >
          <option value="auto">
            {t.text('options.display.language.auto', {
              language: languages[languageOf(navigator.languages)],
            })}
          </option>
          {Object.entries(languages).map(([code, name]) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </SelectField>
        <Segmented
          label={t.text('options.display.theme')}
          value={theme}
          choices={choicesOf('theme', ['auto', 'light', 'dark'])}
          onChoose={(value) => void view.change({ theme: value })}
        />
        <Segmented
          label={t.text('options.display.calendar')}
          value={calendarSystem}
          choices={choicesOf('calendar', ['auto', 'gregory', 'persian'])}
          onChoose={(value) => void view.change({ calendarSystem: value })}
        />
      </div>
      <section>
        <h2>{t.text('options.display.sample')}</h2>
        <p class={styles['sample']}>
          <span>{t.date(session.today.value)}</span>
          <span>{t.money(123_456_700)}</span>
          <span>{t.value(0.608, 'share', { precise: true })}</span>
          <span>{t.duration(273_600)}</span>
        </p>
      </section>
    </div>
  );
}
