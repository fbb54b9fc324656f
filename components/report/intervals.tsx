import type { Translator } from '@/lib/i18n/translator';
import type { Block, Row } from '@/lib/model/result';
import styles from './intervals.module.css';
import { LabelWords } from './words';

interface IntervalsProps {
  block: Block;
  /** The rate of everything, drawn as a thin rule. */
  overall: number | null;
  t: Translator;
  onDrill: (row: string, column: string) => void;
}

/** Rates with their 95 % interval: dot and line for the best, diamond for the worst, the rule is all records. */
export function Intervals({ block, overall, t, onDrill }: IntervalsProps) {
  const column = block.columns.find(({ key, unit }) => unit === 'share' && key !== 'low' && key !== 'high');
  if (!column || block.rows.length === 0) return null;
  const number = (row: Row, key: string): number => Number(row.cells[key] ?? 0);
  const ends = block.rows.flatMap((row) => [number(row, 'low'), number(row, 'high')]);
  const least = Math.min(...ends, overall ?? 1);
  const span = Math.max(...ends, overall ?? 0) - least || 1;
  const at = (value: number): string => `${(((value - least) / span) * 100).toFixed(2)}%`;
  const firstWorst = block.rows.findIndex((row) => row.aside);
  return (
    <>
      <ul class={styles['list']}>
        {block.rows.map((row, index) => {
          const of = row.of?.[column.key];
          const body = (
            <>
              <span class={row.aside ? undefined : styles['best']}>
                <LabelWords label={row.label} t={t} />
              </span>
              <span class={styles['interval']} aria-hidden="true">
                {overall !== null && <i class={styles['all']} style={{ insetInlineStart: at(overall) }} />}
                <i
                  class={styles['line']}
                  style={{
                    insetInlineStart: at(number(row, 'low')),
                    inlineSize: `${(((number(row, 'high') - number(row, 'low')) / span) * 100).toFixed(2)}%`,
                  }}
                />
                <i class={styles['dot']} style={{ insetInlineStart: at(number(row, column.key)) }} />
              </span>
              <b>{t.value(row.cells[column.key] ?? null, 'share')}</b>
              <small>{of && t.text('unit.of', { k: of[0], n: of[1] })}</small>
            </>
          );
          const classes = `${row.aside ? styles['worst'] : ''} ${index === firstWorst && index > 0 ? styles['first'] : ''}`;
          return (
            <li key={row.key} class={classes}>
              {row.records?.[column.key] === undefined ? (
                <div class={styles['row']}>{body}</div>
              ) : (
                <button type="button" class={styles['row']} onClick={() => onDrill(row.key, column.key)}>
                  {body}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {overall !== null && (
        <p class={styles['note']}>{t.text('intervals.overall', { share: t.value(overall, 'share') })}</p>
      )}
    </>
  );
}
