import { useSignal } from '@preact/signals';
import type { Ref } from 'preact';
import { Icon } from '@/components/controls/icon';
import { useWords } from '@/components/controls/session-context';
import { reportTitle, words } from '@/components/report/words';
import { reportList, sections } from '@/lib/state/report-list';
import styles from './reports-screen.module.css';
import { SearchField } from './search-field';

interface ReportsScreenProps {
  searchRef: Ref<HTMLInputElement>;
  onReport: (report: string) => void;
}

/** Every report, found by its name or by the question it answers. */
export function ReportsScreen({ searchRef, onReport }: ReportsScreenProps) {
  const t = useWords();
  const search = useSignal('');
  const wanted = folded(search.value);
  const found = reportList
    .map(({ id, section }) => ({
      id,
      section,
      title: reportTitle(t, id),
      about: words(t, [`report.${id}.question`]),
    }))
    .filter(({ title, about }) => folded(`${title} ${about}`).includes(wanted));
  return (
    <main class={styles['main']}>
      <SearchField
        inputRef={searchRef}
        label={t.text('reports.search')}
        value={search.value}
        onInput={(value) => {
          search.value = value;
        }}
      />
      {sections
        .map((section) => ({ section, reports: found.filter((report) => report.section === section) }))
        .filter(({ reports }) => reports.length > 0)
        .map(({ section, reports }) => (
          <section key={section} aria-labelledby={`section-${section}`}>
            <h2 id={`section-${section}`}>{t.text(`section.${section}`)}</h2>
            <ul>
              {reports.map(({ id, title, about }) => (
                <li key={id}>
                  <button type="button" onClick={() => onReport(id)}>
                    <b>{title}</b>
                    <span>{about}</span>
                    <Icon name="forward" small />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      <p role="status" class={found.length > 0 ? 'vh' : styles['none']}>
        {found.length > 0 ? t.text('reports.found', { n: found.length }) : t.text('reports.none')}
      </p>
    </main>
  );
}

/** Without accents and case, so that "los" finds "Łosoś". */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll(/[łŁ]/g, 'l')
    .replaceAll(/[ıİ]/g, 'i')
    .toLowerCase()
    .trim();
