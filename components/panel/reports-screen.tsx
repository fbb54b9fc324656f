import { useModel, useSignal } from '@preact/signals';
import type { Ref } from 'preact';
import { useRef } from 'preact/hooks';
import { Tool } from '@/components/controls/button';
import { useSession, useWords } from '@/components/controls/session-context';
import { reportTitle, words } from '@/components/report/words';
import type { Translator } from '@/lib/i18n/translator';
import type { EntityName } from '@/lib/model/entities';
import { folded } from '@/lib/model/folded';
import type { Pins } from '@/lib/state/pins';
import type { RecentReports } from '@/lib/state/recent-reports';
import { reportList, type SectionId, sections } from '@/lib/state/report-list';
import { ReportsLacking } from '@/lib/state/reports-lacking';
import { listKeys } from './list-keys';
import styles from './reports-screen.module.css';
import { SearchField } from './search-field';

interface ReportsScreenProps {
  searchRef: Ref<HTMLInputElement>;
  pins: Pins;
  recent: RecentReports;
  onReport: (report: string) => void;
}

/** A report with its words. */
interface Line {
  readonly id: string;
  readonly section: SectionId;
  readonly title: string;
  readonly about: string;
}

/** Reports opened last that stand on top. */
const mostRecent = 3;

/** Every report, found by its name or by the question it answers; those kept at hand and opened last on top. */
export function ReportsScreen({ searchRef, pins, recent, onReport }: ReportsScreenProps) {
  const session = useSession();
  const t = useWords();
  const search = useSignal('');
  const model = useModel(() => new ReportsLacking(session));
  const part = useRef<HTMLElement>(null);
  const wanted = folded(search.value).trim().split(/\s+/);
  const all = reportList.map(({ id, section }) => lineOf(t, id, section));
  const found = all.filter(({ title, about, section }) => {
    const text = folded(`${title} ${about} ${t.text(`section.${section}`)}`);
    return wanted.every((word) => text.includes(word));
  });
  const isSearching = search.value.trim() !== '';
  const pinned = new Set(pins.list.value?.map(({ report }) => report));
  const shortcut = (ids: readonly string[]): Line[] =>
    ids.flatMap((id) => all.find((line) => line.id === id) ?? []);
  const groups = [
    ...(isSearching
      ? []
      : [
          { id: 'pinned', lines: shortcut([...pinned]) },
          {
            id: 'recent',
            lines: shortcut(recent.list.value.filter((id) => !pinned.has(id)).slice(0, mostRecent)),
          },
        ].map((group) => ({ ...group, name: t.text(`reports.${group.id as 'pinned' | 'recent'}`) }))),
    ...sections.map((section) => ({
      id: section,
      name: t.text(`section.${section}`),
      lines: found.filter((line) => line.section === section),
    })),
  ].filter(({ lines }) => lines.length > 0);
  const firstRow = (): HTMLButtonElement | null | undefined =>
    part.current?.querySelector<HTMLButtonElement>('[data-row]');
  return (
    <main class={styles['main']} ref={part}>
      <SearchField
        inputRef={searchRef}
        label={t.text('reports.search')}
        value={search.value}
        onInput={(value) => {
          search.value = value;
        }}
        onKey={(key) => {
          if (key === 'ArrowDown') firstRow()?.focus();
          else if (key === 'Enter' && isSearching) firstRow()?.click();
          else return false;
          return true;
        }}
      />
      <div data-list>
        {groups.map(({ id, name, lines }) => (
          <section key={id} aria-labelledby={`section-${id}`}>
            <h2 id={`section-${id}`}>{name}</h2>
            <ul onKeyDown={listKeys}>
              {lines.map((line) => (
                <ReportLine
                  key={line.id}
                  {...{ line, t, onReport }}
                  brief={id === 'pinned' || id === 'recent'}
                  pinned={pinned.has(line.id)}
                  lacking={model.lacking.value.get(line.id) ?? []}
                  crm={session.account.value?.brand ?? ''}
                  onPin={() => void (pinned.has(line.id) ? pins.unpinReport(line.id) : pins.pin(line.id, {}))}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p role="status" class={found.length > 0 ? 'vh' : styles['none']}>
        {found.length > 0 ? t.text('reports.found', { n: found.length }) : t.text('reports.none')}
      </p>
    </main>
  );
}

const lineOf = (t: Translator, id: string, section: SectionId): Line => ({
  id,
  section,
  title: reportTitle(t, id),
  about: words(t, [`report.${id}.question`]),
});

interface ReportLineProps {
  line: Line;
  /** Its name says enough: it has been opened before. */
  brief: boolean;
  pinned: boolean;
  lacking: readonly EntityName[];
  crm: string;
  t: Translator;
  onReport: (report: string) => void;
  onPin: () => void;
}
function ReportLine({ line, brief, pinned, lacking, crm, t, onReport, onPin }: ReportLineProps) {
  return (
    <li class={lacking.length > 0 ? styles['lacking'] : undefined}>
      <button type="button" data-row onClick={() => onReport(line.id)}>
        <b>{line.title}</b>
        {!brief && <span>{line.about}</span>}
        {lacking.length > 0 && (
          <small>
            {t.text('reports.lacking', {
              crm,
              list: t.list(lacking.map((entity) => words(t, [`entity.${entity}`]))),
            })}
          </small>
        )}
      </button>
      <Tool icon="pin" label={t.text('reports.pin', { name: line.title })} pressed={pinned} onClick={onPin} />
    </li>
  );
}
