import { Delta } from '@/components/controls/delta';
import type { Translator } from '@/lib/i18n/translator';
import type { Block } from '@/lib/model/result';
import styles from './headline.module.css';
import { cellText, columnTitle } from './words';

interface HeadlineProps {
  block: Block;
  report: string;
  t: Translator;
  onDrill: (row: string, column: string) => void;
}

/** The two or three main figures, each with its change in arrow and word. */
export function Headline({ block, report, t, onDrill }: HeadlineProps) {
  const row = block.rows[0];
  if (!row) return null;
  return (
    <dl class={styles['figures']}>
      {block.columns.map((column) => {
        const { text, few } = cellText(t, row, column);
        const before = row.previous?.[column.key];
        const drills = row.records?.[column.key] !== undefined && row.cells[column.key] !== 0;
        return (
          <div key={column.key}>
            <dt>{columnTitle(t, report, column)}</dt>
            <dd>
              {drills ? (
                <button
                  type="button"
                  class={`${styles['figure']} ${few ? styles['few'] : ''}`}
                  onClick={() => onDrill(row.key, column.key)}
                >
                  <bdi>{text}</bdi>
                </button>
              ) : (
                <span class={`${styles['figure']} ${few ? styles['few'] : ''}`}>
                  <bdi>{text}</bdi>
                </span>
              )}
              {!few && (
                <span
                  title={
                    typeof before === 'number'
                      ? t.text('chart.point-before', { value: t.value(before, column.unit) })
                      : undefined
                  }
                >
                  <Delta now={row.cells[column.key] ?? null} before={before} column={column} t={t} />
                </span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
