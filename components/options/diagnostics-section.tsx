import { Button } from '@/components/controls/button';
import { useSession, useWords } from '@/components/controls/session-context';
import type { OptionsView } from '@/lib/state/options-view';
import { Saved } from './field';
import { RejectedList } from './rejected-list';
import styles from './section.module.css';
import { entityName } from './stream-name';
import tables from './table.module.css';

/** What a fault report needs: version, counts, states; to copy without any record in it. */
export function DiagnosticsSection({ view }: { view: OptionsView }) {
  const session = useSession();
  const t = useWords();
  const contents = session.contents.value;
  const counts = Object.entries(contents?.counts ?? {}).filter(([, count]) => count > 0);
  const reach = contents?.deals;
  return (
    <div class={styles['section']}>
      <header>
        <h1>{t.text('options.section.diagnostics')}</h1>
        <p class={styles['lead']}>{t.text('options.diagnostics.lead')}</p>
      </header>
      <section>
        <dl class={styles['facts']}>
          <dt>{t.text('options.diagnostics.version')}</dt>
          <dd>{view.version.value}</dd>
          <dt>{t.text('options.diagnostics.connector')}</dt>
          <dd>{session.account.value?.connector ?? '–'}</dd>
          <dt>{t.text('options.diagnostics.position')}</dt>
          <dd>{contents ? t.value(contents.position, 'count') : '–'}</dd>
          <dt>{t.text('options.diagnostics.reach')}</dt>
          <dd>{reach ? `${t.date(reach.first)} – ${t.date(reach.last)}` : '–'}</dd>
        </dl>
        <p class={styles['acts']}>
          <Button onClick={() => void view.copyDiagnostics()}>{t.text('options.diagnostics.copy')}</Button>
          <Saved count={view.saved.value} words={t.text('options.diagnostics.copied')} />
        </p>
      </section>
      <section>
        <h2>{t.text('options.diagnostics.counts')}</h2>
        {counts.length === 0 ? (
          <p class={styles['quiet']}>{t.text('options.diagnostics.none')}</p>
        ) : (
          <table class={`${tables['table']} ${tables['narrow']}`}>
            <thead>
              <tr>
                <th scope="col">{t.text('options.diagnostics.column.entity')}</th>
                <th scope="col">{t.text('options.diagnostics.column.count')}</th>
              </tr>
            </thead>
            <tbody>
              {counts.map(([entity, count]) => (
                <tr key={entity}>
                  <th scope="row">{entityName(t, entity)}</th>
                  <td>{t.value(count, 'count')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <RejectedList view={view} />
      <Faults view={view} />
    </div>
  );
}

/** What went wrong lately, newest first: which sort of fault and where in our code, never its words. */
function Faults({ view }: { view: OptionsView }) {
  const t = useWords();
  const faults = view.faults.value.toReversed();
  return (
    <section>
      <h2>{t.text('options.diagnostics.faults')}</h2>
      {faults.length === 0 ? (
        <p class={styles['quiet']}>{t.text('options.diagnostics.faults.none')}</p>
      ) : (
        <div class={tables['wide']}>
          <table class={tables['table']}>
            <thead>
              <tr>
                <th scope="col">{t.text('options.diagnostics.faults.when')}</th>
                <th scope="col" class={tables['words']}>
                  {t.text('options.diagnostics.faults.where')}
                </th>
                <th scope="col" class={tables['words']}>
                  {t.text('options.diagnostics.faults.what')}
                </th>
              </tr>
            </thead>
            <tbody>
              {faults.map(({ atMs, where, what }) => (
                <tr key={`${atMs} ${what}`}>
                  <th scope="row">{t.date(new Date(atMs).toISOString(), 'time')}</th>
                  <td class={tables['words']}>{where}</td>
                  <td class={tables['words']}>
                    <bdi>{what}</bdi>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
