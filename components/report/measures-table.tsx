import type { Translator } from '@/lib/i18n/translator';
import type { Block } from '@/lib/model/result';
import styles from './report-table.module.css';
import { cellText, columnTitle, LabelWords } from './words';

interface MeasuresProps {
  block: Block;
  report: string;
  /** Name of the table, for ears. */
  caption: string;
  onDrill: (row: string, column: string) => void;
  t: Translator;
}

/** Measures against the team, one a line: the few rows of the block are its columns, so that it fits the panel. */
export function MeasuresTable({ block, report, caption, onDrill, t }: MeasuresProps) {
  const known = block.columns.filter(({ key }) =>
    block.rows.some(({ cells }) => cells[key] !== null && cells[key] !== undefined),
  );
  return (
    <section
      class={`${styles['wrap']} ${styles['sideways']}`}
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the panel is scrolled by keys
      tabIndex={0}
    >
      <table class={`${styles['table']} ${styles['narrow']}`}>
        <caption class="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.text('rows.rep-dashboard.measures')}</th>
            {block.rows.map(({ key, label }) => (
              <th key={key} scope="col">
                <LabelWords label={label} t={t} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {known.map((column) => (
            <tr key={column.key}>
              <th scope="row">{columnTitle(t, report, column)}</th>
              {block.rows.map((row, index) => {
                const { text, few } = cellText(t, row, column);
                const drills = row.records?.[column.key] !== undefined && Boolean(row.cells[column.key]);
                const classes = [few && styles['few'], index > 0 && styles['second']];
                return (
                  <td key={row.key} class={classes.filter(Boolean).join(' ') || undefined}>
                    {drills ? (
                      <button type="button" onClick={() => onDrill(row.key, column.key)}>
                        <bdi>{text}</bdi>
                      </button>
                    ) : (
                      <bdi>{text}</bdi>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
