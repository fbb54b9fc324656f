import { useModel } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Button } from '@/components/controls/button';
import { FailureNotice } from '@/components/controls/failure-notice';
import { Icon } from '@/components/controls/icon';
import { Note, Notice } from '@/components/controls/notice';
import { useSession, useWords } from '@/components/controls/session-context';
import { ListPageView } from '@/lib/state/list-page-view';
import { tablesOfTab } from '@/lib/state/page-tables';
import styles from './list-page.module.css';
import { ListPageCheck } from './list-page-check';
import { ListPageDone } from './list-page-done';

interface Props {
  readonly tabId: number;
  readonly onFigures: () => void;
}

/** Reading a table of a page that no connector knows: which one, what its columns say, and its rows. */
export function ListPageScreen({ tabId, onFigures }: Props) {
  const session = useSession();
  const t = useWords();
  const view = useModel(
    () =>
      new ListPageView(session, tablesOfTab(tabId), () => session.t.peek().text('list-page.unnamed-stage')),
  );
  const step = view.step.value;
  const failure = view.failure.value;
  useEffect(() => () => void view.stopPointing(), [view]);
  return (
    <main
      class={styles['main']}
      aria-busy={step === 'looking' || step === 'adding'}
      onKeyDown={(event) => {
        if (event.key === 'Escape') void view.stopPointing();
      }}
    >
      {failure && <FailureNotice failure={failure} t={t} onRetry={() => void view.look()} />}
      {step === 'looking' && (
        <p class={styles['quiet']} role="status">
          {t.text('list-page.looking')}
        </p>
      )}
      {step === 'adding' && (
        <p class={styles['quiet']} role="status">
          {t.text('list-page.adding')}
        </p>
      )}
      {step === 'closed' && (
        <Notice icon="lock" title={t.text('list-page.closed')} live>
          <p>{t.text('list-page.closed.why')}</p>
        </Notice>
      )}
      {(step === 'choose' || step === 'pointing') && <Choose view={view} />}
      {step === 'check' && <ListPageCheck view={view} />}
      {step === 'done' && <ListPageDone view={view} onFigures={onFigures} />}
    </main>
  );
}

/** The tables that were found, by their columns; or the one that is pointed at. */
function Choose({ view }: { view: ListPageView }) {
  const t = useWords();
  const tables = view.tables.value;
  if (view.step.value === 'pointing') {
    return (
      <Notice
        icon="table"
        title={t.text('list-page.pointing')}
        live
        action={<Button onClick={() => void view.stopPointing()}>{t.text('list-page.pointing.stop')}</Button>}
      >
        <p>{t.text('list-page.pointing.why')}</p>
      </Notice>
    );
  }
  if (tables.length === 0) {
    return (
      <Notice
        icon="table"
        title={t.text('list-page.none')}
        live
        action={<Button onClick={() => void view.look()}>{t.text('list-page.look')}</Button>}
      >
        <p>{t.text('list-page.none.why')}</p>
      </Notice>
    );
  }
  return (
    <>
      <section>
        <h2>{t.text('list-page.choose')}</h2>
        <p class={styles['lead']}>{t.text('list-page.choose.why')}</p>
        <ul class={styles['tables']}>
          {tables.slice(0, 8).map((table, index) => {
            const heads = table.headers.filter((head) => head !== '');
            const first = table.rows[0]?.cells.map(({ text }) => text).filter((text) => text !== '') ?? [];
            return (
              <li key={`${index} ${heads.join()}`}>
                <button type="button" onClick={() => void view.choose(table)}>
                  <span>
                    <bdi>{table.caption || (heads.length > 0 ? heads : first).slice(0, 8).join(' · ')}</bdi>
                  </span>
                  <span class={styles['quiet']}>{t.text('list-page.rows', { n: table.rows.length })}</span>
                  <Icon name="forward" small />
                </button>
              </li>
            );
          })}
        </ul>
      </section>
      <p class={styles['acts']}>
        <Button onClick={() => void view.point()}>{t.text('list-page.point')}</Button>
        <Button kind="link" onClick={() => void view.look()}>
          {t.text('list-page.look')}
        </Button>
      </p>
      <Note>{t.text('list-page.privacy')}</Note>
    </>
  );
}
