import { useWords } from '@/components/controls/session-context';
import type { RejectedListRow } from '@/lib/list-page/records';
import styles from './list-page.module.css';

const mostShown = 20;

/** Rows that are left out, each with the cell that is at fault; nothing is drawn when there are none. */
export function ListPageRejected({ rows }: { rows: readonly RejectedListRow[] }) {
  const t = useWords();
  if (rows.length === 0) return null;
  return (
    <details class={styles['rejected']}>
      <summary>{t.text('list-page.rejected', { n: rows.length })}</summary>
      <ul>
        {rows.slice(0, mostShown).map(({ id, row, why, field, text }) => (
          <li key={`${row} ${id}`}>
            <span>{t.text('list-page.row', { row, field: t.text(`list-page.field.${field}`) })}</span>{' '}
            <span>{t.text(`list-page.misfit.${why}`)}</span>{' '}
            {text !== '' && <bdi class={styles['bad']}>{text}</bdi>}
          </li>
        ))}
      </ul>
      {rows.length > mostShown && (
        <p class={styles['quiet']}>{t.text('list-page.rejected.more', { n: rows.length - mostShown })}</p>
      )}
    </details>
  );
}
