import { cellNumber } from '@/lib/charts/cell-number';
import { shortValue } from '@/lib/charts/short-value';
import type { Translator } from '@/lib/i18n/translator';
import type { Block, ChartHint, Row } from '@/lib/model/result';
import { PointChart } from './charts/point-chart';
import styles from './hours-chart.module.css';
import { drills } from './table-rows';
import { beside, cellText, labelText } from './words';

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
  if (!column) return null;
  const rows = block.rows.filter((row) => !row.aside);
  const values = rows.map((row) => Math.max(0, cellNumber(row.cells, hint.value) ?? 0));
  const few = rows.map((row) => cellText(t, row, column).few);
  const greatest = Math.max(...values, 0) || 1;
  const lead = values.indexOf(Math.max(...values.filter((_, index) => !few[index]), 0));
  const say = (row: Row): string => {
    const of = row.of?.[column.key];
    const { text, few: isFew } = cellText(t, row, column);
    return t.text('chart.point', {
      name: labelText(t, row.label),
      value: beside(t, [text, of && !isFew && t.text('unit.of', { k: of[0], n: of[1] })]),
    });
  };
  return (
    <PointChart
      class={styles['hours']}
      label={label}
      count={rows.length}
      say={(index) => say(rows[index] as Row)}
      place={(index) => (index + 0.5) / rows.length}
      enter={(index) => {
        const row = rows[index];
        if (row && drills(row, hint.value)) onDrill(row);
      }}
      t={t}
    >
      {(at) =>
        rows.map((row, index) => (
          <span
            key={row.key}
            data-point={index}
            class={[at === index && styles['at'], drills(row, hint.value) && styles['drills']]
              .filter(Boolean)
              .join(' ')}
          >
            <b class={index * 2 < rows.length ? undefined : styles['end']}>
              {index === lead &&
                (few[index] ? cellText(t, row, column).text : shortValue(t, values[index] ?? 0, column.unit))}
            </b>
            <i
              class={few[index] ? styles['few'] : index === lead ? styles['lead'] : undefined}
              style={{ blockSize: `${(((values[index] ?? 0) / greatest) * 100).toFixed(2)}%` }}
            />
            <small>{index % 3 === 0 ? labelText(t, row.label) : ''}</small>
          </span>
        ))
      }
    </PointChart>
  );
}
