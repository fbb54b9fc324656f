import { Delta } from '@/components/controls/delta';
import { useSession, useWords } from '@/components/controls/session-context';
import { Sparkline } from '@/components/report/charts/sparkline';
import { cellText, columnTitle } from '@/components/report/words';
import type { Translator } from '@/lib/i18n/translator';
import type { Block, ColumnSpec, Result, Row } from '@/lib/model/result';
import type { View } from '@/lib/model/view';
import { type Home, homeReports } from '@/lib/state/home';
import type { Origin } from '@/lib/state/navigation';
import { Section } from './section';
import styles from './week-section.module.css';

interface WeekProps {
  home: Home;
  onReport: (report: string, view: View) => void;
  onDrill: (report: string, view: View, origin: Origin) => void;
}

const shown: readonly string[] = ['calls', 'connectRate', 'meetings', 'created', 'won', 'wonValue'];
const view: View = { period: 'this-week' };

/** The week up to now against the same days of the last one, with the course of eight weeks beside it. */
export function WeekSection({ home, onReport, onDrill }: WeekProps) {
  const session = useSession();
  const t = useWords();
  const { week } = home;
  const result = week.answered.value?.result;
  if (!result && week.failure.value) return null; // It is said on top of the screen.
  const rows = result ? figuresOf(result) : [];
  return (
    <Section
      title={t.text(home.owner.value === 'me' ? 'home.week.me' : 'home.week.all')}
      note={result && weekText(result, session.today.value, t)}
      link={t.text('home.open')}
      onLink={() => onReport(homeReports.week, view)}
      stale={week.stale.value}
      waiting={!result && shown.length}
    >
      {rows.length === 0 ? (
        <p class={styles['none']}>{t.text('home.week.none')}</p>
      ) : (
        <ul class={styles['figures']}>
          {rows.map((figure) => (
            <Line
              key={figure.column.key}
              {...{ ...figure, t }}
              report={homeReports.week}
              course={home.courses.value.get(figure.column.key)}
              onDrill={(origin) => onDrill(homeReports.week, view, origin)}
            />
          ))}
        </ul>
      )}
      <Planned home={home} t={t} onDrill={(origin) => onDrill(homeReports.planned, {}, origin)} />
    </Section>
  );
}

interface Figure {
  readonly block: Block;
  readonly row: Row;
  readonly column: ColumnSpec;
}

/** Measures that the CRM can tell: one that is unknown now and before is left out. */
function figuresOf({ blocks, state }: Result): readonly Figure[] {
  const block = blocks.find(({ rows }) => rows.some(({ key }) => key === 'me'));
  const row = block?.rows.find(({ key }) => key === 'me');
  if (!block || !row || state === 'unavailable') return [];
  return shown.flatMap((key): Figure[] => {
    const column = block.columns.find((candidate) => candidate.key === key);
    const isKnown = typeof row.cells[key] === 'number' || typeof row.previous?.[key] === 'number';
    return column && isKnown ? [{ block, row, column }] : [];
  });
}

/** "16 – 19 Nov against 9 – 12 Nov": the days that are over, and those they are compared with. */
function weekText({ foot }: Result, today: string, t: Translator): string {
  const tomorrow = Temporal.PlainDate.from(today).add({ days: 1 }).toString();
  const period = t.period(foot.from, foot.to < tomorrow ? foot.to : tomorrow);
  return foot.previousFrom && foot.previousTo
    ? t.text('period.against', { period, before: t.period(foot.previousFrom, foot.previousTo) })
    : period;
}

interface LineProps extends Figure {
  report: string;
  course: readonly (number | null)[] | undefined;
  t: Translator;
  onDrill: (origin: Origin) => void;
}
function Line({ row, column, block, report, course, t, onDrill }: LineProps) {
  const { text, few } = cellText(t, row, column);
  const drills = row.records?.[column.key] !== undefined && Boolean(row.cells[column.key]);
  const title = columnTitle(t, report, column);
  // A rate of fewer than ten is not judged, only shown.
  const judged = (row.of?.[column.key]?.[1] ?? 10) < 10 ? { unit: column.unit } : column;
  const body = (
    <>
      <span>{title}</span>
      <span class={styles['course']}>
        {course && <Sparkline values={course} label={courseText(course, title, column, t)} block={16} />}
      </span>
      <b class={few ? styles['few'] : undefined}>
        <bdi>{text}</bdi>
      </b>
      <span class={styles['change']}>
        {!few && (
          <Delta
            now={row.cells[column.key] ?? null}
            before={row.previous?.[column.key]}
            column={judged}
            t={t}
          />
        )}
      </span>
    </>
  );
  return (
    <li>
      {drills ? (
        <button type="button" onClick={() => onDrill({ block: block.id, row: row.key, column: column.key })}>
          {body}
        </button>
      ) : (
        <div>{body}</div>
      )}
    </li>
  );
}

function courseText(
  course: readonly (number | null)[],
  name: string,
  { unit }: ColumnSpec,
  t: Translator,
): string {
  const known = course.filter((value) => value !== null);
  const said = (value: number | undefined): string => t.value(value ?? null, unit);
  return t.text('chart.course', {
    name,
    from: said(known[0]),
    to: said(known.at(-1)),
    least: said(Math.min(...known)),
    most: said(Math.max(...known)),
  });
}

interface PlannedProps {
  home: Home;
  t: Translator;
  onDrill: (origin: Origin) => void;
}

/** What is still on this week, and what is overdue. */
function Planned({ home, t, onDrill }: PlannedProps) {
  const headline = home.planned.answered.value?.result.headline;
  const row = headline?.rows[0];
  if (!row) return null;
  const figures = [
    { column: 'plannedThis', words: 'home.week.planned' },
    { column: 'overdue', words: 'home.week.overdue' },
  ] as const;
  return (
    <p class={styles['planned']}>
      {figures.map(({ column, words }) => {
        const n = row.cells[column];
        if (typeof n !== 'number') return null;
        const text = t.text(words, { n });
        return n > 0 && row.records?.[column] !== undefined ? (
          <button
            key={column}
            type="button"
            onClick={() => onDrill({ block: 'headline', row: row.key, column })}
          >
            {text}
          </button>
        ) : (
          <span key={column}>{text}</span>
        );
      })}
    </p>
  );
}
