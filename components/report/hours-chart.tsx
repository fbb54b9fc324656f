import type { Translator } from '@/lib/i18n/translator';
import type { Block, ChartHint, Row } from '@/lib/model/result';
import styles from './hours-chart.module.css';
import { useWalk } from './walk';
import { cellText, labelText } from './words';

interface HoursProps {
  block: Block;
  hint: ChartHint;
  label: string;
  t: Translator;
  onDrill: (row: Row) => void;
}

/** One column a row, such as an hour, from zero up; every third is named, all are when walked through. */
export function HoursChart({ block, hint, label, t, onDrill }: HoursProps) {
  const column = block.columns.find(({ key }) => key === hint.value);
  const rows = block.rows.filter((row) => !row.aside);
  const values = rows.map((row) => {
    const cell = row.cells[hint.value];
    return typeof cell === 'number' ? cell : 0;
  });
  const few = rows.map((row) => column !== undefined && cellText(t, row, column).few);
  const greatest = Math.max(...values, 0) || 1;
  const lead = values.indexOf(Math.max(...values.filter((_, index) => !few[index]), 0));
  const enter = (index: number): void => {
    const row = rows[index];
    if (row?.records?.[hint.value] !== undefined) onDrill(row);
  };
  const walk = useWalk(rows.length, enter);
  if (!column) return null;
  const spoken = rows[walk.at.value];
  const sentence = (row: Row): string =>
    t.text('chart.point', { name: labelText(t, row.label), value: cellText(t, row, column).text });
  return (
    <>
      <div
        class={styles['hours']}
        role="img"
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: one tab stop, from which arrows walk the points
        tabIndex={0}
        onKeyDown={walk.onKeyDown}
        onBlur={walk.onBlur}
        onClick={(event) => {
          const point = (event.target as Element).closest<HTMLElement>('[data-point]');
          if (point) enter(Number(point.dataset['point']));
        }}
      >
        {rows.map((row, index) => (
          <span
            key={row.key}
            data-point={index}
            title={sentence(row)}
            class={walk.at.value === index ? styles['at'] : undefined}
          >
            <b class={index * 2 < rows.length ? undefined : styles['end']}>
              {index === lead && cellText(t, row, column).text}
            </b>
            <i
              class={few[index] ? styles['few'] : index === lead ? styles['lead'] : undefined}
              style={{ blockSize: `${(((values[index] ?? 0) / greatest) * 100).toFixed(2)}%` }}
            />
            <small>{index % 3 === 0 ? labelText(t, row.label) : ''}</small>
          </span>
        ))}
      </div>
      <p class="vh" aria-live="polite">
        {spoken && sentence(spoken)}
      </p>
    </>
  );
}
