import { useWords } from '@/components/controls/session-context';
import type { OptionsView } from '@/lib/state/options-view';
import styles from './section.module.css';
import { entityName } from './stream-name';
import tables from './table.module.css';

/** Records that did not fit, gathered by reason; nothing is drawn when there are none. */
export function RejectedList({ view }: { view: OptionsView }) {
  const t = useWords();
  const rows = view.rejected.value;
  const all = Math.max(rows.length, view.rejectedCount.value);
  if (all === 0) return null;
  const reasons = [...Map.groupBy(rows, ({ entity, why }) => `${entity}\n${why}`).values()];
  return (
    <section>
      <h2>{t.text('options.sync.rejected', { n: all })}</h2>
      <p class={styles['quiet']}>{t.text('options.sync.rejected.why')}</p>
      <div class={tables['wide']}>
        <table class={tables['table']}>
          <thead>
            <tr>
              <th scope="col">{t.text('options.sync.column.what')}</th>
              <th scope="col" class={tables['words']}>
                {t.text('options.sync.rejected.reason')}
              </th>
              <th scope="col">{t.text('options.sync.rejected.times')}</th>
            </tr>
          </thead>
          <tbody>
            {reasons.map((same) => {
              const [first] = same;
              return (
                first && (
                  <tr key={`${first.entity} ${first.why}`}>
                    <th scope="row">{entityName(t, first.entity)}</th>
                    <td class={tables['words']}>
                      <bdi>{first.why}</bdi>
                    </td>
                    <td>{t.value(same.length, 'count')}</td>
                  </tr>
                )
              );
            })}
          </tbody>
        </table>
      </div>
      {all > rows.length && rows.length > 0 && (
        <p class={styles['quiet']}>{t.text('options.sync.rejected.more', { n: all - rows.length })}</p>
      )}
    </section>
  );
}
