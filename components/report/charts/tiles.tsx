import { Delta } from '@/components/controls/delta';
import type { Translator } from '@/lib/i18n/translator';
import type { Block } from '@/lib/model/result';
import { drills } from '../table-rows';
import { cellText, columnTitle } from '../words';
import styles from './tiles.module.css';

interface TilesProps {
  block: Block;
  report: string;
  /** Figures that stand in the headline already. */
  without: readonly string[];
  t: Translator;
  onDrill: (row: string, column: string) => void;
}

/** Figures side by side, each with its change; what is not known is left out. */
export function Tiles({ block, report, without, t, onDrill }: TilesProps) {
  const row = block.rows[0];
  if (!row) return null;
  const known = block.columns.filter(
    ({ key }) => !without.includes(key) && row.cells[key] !== null && row.cells[key] !== undefined,
  );
  return (
    <dl class={styles['tiles']}>
      {known.map((column) => {
        const { text, few } = cellText(t, row, column);
        return (
          <div key={column.key}>
            <dt>{columnTitle(t, report, column)}</dt>
            <dd>
              {drills(row, column.key) ? (
                <button type="button" onClick={() => onDrill(row.key, column.key)}>
                  <bdi>{text}</bdi>
                </button>
              ) : (
                <b class={few ? styles['few'] : undefined}>
                  <bdi>{text}</bdi>
                </b>
              )}
              {!few && (
                <Delta
                  now={row.cells[column.key] ?? null}
                  before={row.previous?.[column.key]}
                  column={column}
                  t={t}
                />
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
