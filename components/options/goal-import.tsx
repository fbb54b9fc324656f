import { Button } from '@/components/controls/button';
import { Icon } from '@/components/controls/icon';
import { useSession, useWords } from '@/components/controls/session-context';
import { Slots } from '@/components/popup/slots';
import { type GoalFile, goalColumns } from '@/lib/state/goal-import';
import type { GoalImport as Import } from '@/lib/state/goal-import-view';
import { goalAmount, metricName } from './goal-amounts';
import styles from './goal-import.module.css';

/** Rows that are listed; the rest is counted. */
const mostShown = 100;

/** Goals from a CSV file: a template, the file, what it holds, and only then the import. */
export function GoalImport({ file }: { file: Import }) {
  const t = useWords();
  if (!file.isOpen.value) return null;
  const chosen = file.file.value;
  return (
    <section class={styles['import']} aria-labelledby="goal-import">
      <h2 id="goal-import">{t.text('goals.import')}</h2>
      <p>{t.text('goals.import.lead', { columns: goalColumns.join(', ') })}</p>
      <p class={styles['acts']}>
        <label class={styles['file']}>
          <input
            type="file"
            class="vh"
            accept=".csv,text/csv,text/plain"
            onChange={(event) => {
              const [first] = event.currentTarget.files ?? [];
              if (first) void file.read(first);
              event.currentTarget.value = ''; // The same file again, once corrected, is a new choice.
            }}
          />
          <Icon name="upload" small />
          {t.text('goals.import.choose')}
        </label>
        <Button small icon="download" onClick={() => download(file.template())}>
          {t.text('goals.import.template')}
        </Button>
        <Button small kind="link" onClick={() => file.open(false)}>
          {t.text('options.goals.close')}
        </Button>
      </p>
      <div role="status">
        {chosen && (
          <>
            <p>
              <b>
                <bdi>{chosen.name}</bdi>
              </b>
            </p>
            {chosen.read.problem && (
              <p class={styles['bad']}>
                <Icon name="warning" small />
                <span>
                  {t.text(`goals.import.problem.${chosen.read.problem}`, { columns: goalColumns.join(', ') })}
                </span>
              </p>
            )}
          </>
        )}
      </div>
      {chosen && <Bad read={chosen.read} />}
      {chosen && <Good read={chosen.read} />}
      {chosen && chosen.read.good.length > 0 && (
        <p>
          <Button kind="main" onClick={() => void file.keep()}>
            {t.text('goals.import.keep', { n: chosen.read.good.length })}
          </Button>
        </p>
      )}
    </section>
  );
}

function Bad({ read: { bad } }: { read: GoalFile }) {
  const t = useWords();
  if (bad.length === 0) return null;
  return (
    <div class={styles['wide']}>
      <table>
        <caption>{t.text('goals.import.bad', { n: bad.length })}</caption>
        <thead>
          <tr>
            {(['row', 'column', 'value', 'why'] as const).map((each) => (
              <th key={each} scope="col">
                {t.text(`goals.import.column.${each}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bad.slice(0, mostShown).map(({ row, column, value, why }) => (
            <tr key={row}>
              <td>{t.value(row, 'count')}</td>
              <td>{column}</td>
              <td>
                <bdi>{value === '' ? '–' : value}</bdi>
              </td>
              <td>{t.text(`goals.import.why.${why}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {bad.length > mostShown && <p>{t.text('goals.import.more', { n: bad.length - mostShown })}</p>}
    </div>
  );
}

function Good({ read: { good } }: { read: GoalFile }) {
  const t = useWords();
  const session = useSession();
  if (good.length === 0) return null;
  const { users = [], teams = [] } = session.contents.value ?? {};
  return (
    <div class={styles['wide']}>
      <table>
        <caption>{t.text('goals.import.good', { n: good.length })}</caption>
        <tbody>
          {good.slice(0, mostShown).map(({ row, goal, replaces }) => (
            <tr key={row}>
              <td>
                <bdi>
                  {[...users, ...teams].find(({ id }) => id === goal.scopeId)?.name ??
                    t.text('options.goals.company')}
                </bdi>
              </td>
              <td>{metricName(t, goal.metric)}</td>
              <td>{t.period(goal.from, goal.to)}</td>
              <td>
                {goalAmount(t, goal.target, goal)}
                {replaces && (
                  <small>
                    <Slots
                      parts={t.parts('goals.import.replaces', {
                        target: goalAmount(t, replaces.target, replaces),
                      })}
                    />
                  </small>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {good.length > mostShown && <p>{t.text('goals.import.more', { n: good.length - mostShown })}</p>}
    </div>
  );
}

function download(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'goals.csv';
  link.click();
  URL.revokeObjectURL(url);
}
