import { Delta } from '@/components/controls/delta';
import { cellText, columnTitle } from '@/components/report/words';
import { measuredRow } from '@/lib/charts/bullets';
import type { Translator } from '@/lib/i18n/translator';
import type { Block, ColumnSpec, Result, Row } from '@/lib/model/result';
import type { Origin } from '@/lib/state/navigation';
import styles from './measures.module.css';

interface MeasuresProps {
  result: Result;
  t: Translator;
  onDrill: (origin: Origin) => void;
}

const shown: readonly string[] = ['wonValue', 'won', 'winRate', 'calls', 'connectRate', 'created'];

/** The measures a rep looks at every day: name, value, change. */
export function Measures({ result, t, onDrill }: MeasuresProps) {
  const block = result.blocks.find((each) => measuredRow(each));
  const row = block && measuredRow(block);
  if (!block || !row) return null;
  return (
    <ul class={styles['measures']}>
      {shown.flatMap((key) => {
        const column = block.columns.find((candidate) => candidate.key === key);
        return column
          ? [<Line key={key} {...{ row, column, block, t, onDrill }} report={result.report} />]
          : [];
      })}
    </ul>
  );
}

interface LineProps {
  row: Row;
  column: ColumnSpec;
  block: Block;
  report: string;
  t: Translator;
  onDrill: (origin: Origin) => void;
}
function Line({ row, column, block, report, t, onDrill }: LineProps) {
  const { text, few } = cellText(t, row, column);
  const drills = row.records?.[column.key] !== undefined && Boolean(row.cells[column.key]);
  const body = (
    <>
      <span>{columnTitle(t, report, column)}</span>
      <b class={few ? styles['few'] : undefined}>{text}</b>
      <span class={styles['change']}>
        {!few && (
          <Delta
            now={row.cells[column.key] ?? null}
            before={row.previous?.[column.key]}
            column={column}
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
