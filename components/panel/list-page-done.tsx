import { Button } from '@/components/controls/button';
import { Icon } from '@/components/controls/icon';
import { Note } from '@/components/controls/notice';
import { useWords } from '@/components/controls/session-context';
import { Slots } from '@/components/popup/slots';
import { type ListPageView, mostTurns } from '@/lib/state/list-page-view';
import styles from './list-page.module.css';
import { ListPageRejected } from './list-page-rejected';

/** What was added, and the ways to the next rows: by the user's own hand, or by ours once they agree to it. */
export function ListPageDone({ view, onFigures }: { view: ListPageView; onFigures: () => void }) {
  const t = useWords();
  const { added, again, rejected, pages } = view.tally.value;
  const turning = view.turning.value > 0;
  const label = view.next.value;
  return (
    <>
      <div role="status" class={styles['done']}>
        <p class={styles['figure']}>
          <Icon name="check" />
          <span>{t.text('list-page.added', { n: added })}</span>
        </p>
        {again > 0 && <p class={styles['quiet']}>{t.text('list-page.again', { n: again })}</p>}
        {pages > 1 && <p class={styles['quiet']}>{t.text('list-page.pages', { n: pages })}</p>}
      </div>
      <ListPageRejected rows={rejected} />
      <div class={styles['main-acts']}>
        <Button kind="main" disabled={turning} onClick={onFigures}>
          {t.text('list-page.figures')}
        </Button>
      </div>
      <section>
        <h2>{t.text('list-page.more')}</h2>
        <p class={styles['lead']}>{t.text('list-page.more.why')}</p>
        {view.gone.value && <Note tone="warn">{t.text('list-page.gone')}</Note>}
        <p class={styles['acts']}>
          <Button icon="plus" disabled={turning} onClick={() => void view.addShown()}>
            {t.text('list-page.add-shown')}
          </Button>
        </p>
      </section>
      {(label !== null || turning) && (
        <section>
          <h2>{t.text('list-page.turn')}</h2>
          <p class={styles['lead']}>
            <Slots
              parts={t.parts('list-page.turn.why', { label: label ?? '', n: mostTurns })}
              bold={['label']}
            />
          </p>
          <p class={styles['acts']}>
            {turning ? (
              <Button icon="pause" onClick={view.stopTurning}>
                {t.text('list-page.turn.stop')}
              </Button>
            ) : (
              <Button onClick={() => void view.turnPages()}>{t.text('list-page.turn.start')}</Button>
            )}
          </p>
        </section>
      )}
      <p class={styles['acts']}>
        <Button kind="link" disabled={turning} onClick={view.back}>
          {t.text('list-page.change')}
        </Button>
      </p>
    </>
  );
}
