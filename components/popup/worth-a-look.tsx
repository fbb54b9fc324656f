import { useRef } from 'preact/hooks';
import { Button, Tool } from '@/components/controls/button';
import { Icon } from '@/components/controls/icon';
import { useWords } from '@/components/controls/session-context';
import { reportTitle, SentenceWords } from '@/components/report/words';
import type { Insight } from '@/lib/model/insight';
import type { PopupView } from '@/lib/state/popup-view';
import styles from './popup.module.css';

/** At most two facts that stand out, each a click from its report; one can be muted, and brought back at once. */
export function WorthALook({ view }: { view: PopupView }) {
  const t = useWords();
  const undo = useRef<HTMLParagraphElement>(null);
  const { insights } = view;
  const shown = insights.shown.value ?? [];
  const muted = insights.justMuted.value;
  if (!muted && shown.length === 0) return null;
  const mute = async (insight: Insight): Promise<void> => {
    await insights.mute(insight);
    undo.current?.querySelector('button')?.focus();
  };
  return (
    <section class={styles['look']}>
      <h2>{t.text('popup.look')}</h2>
      <ul>
        {shown.map((insight) => (
          <li key={insight.mutedKey}>
            <button
              type="button"
              title={t.text('popup.look.open', { report: reportTitle(t, insight.report) })}
              onClick={() => void view.openInsight(insight)}
            >
              <span>
                <SentenceWords parts={t.has(insight.sentence.key) ? t.sentence(insight.sentence) : []} />
              </span>
              <Icon name="forward" small />
            </button>
            <Tool icon="close" label={t.text('home.insights.mute')} onClick={() => void mute(insight)} />
          </li>
        ))}
      </ul>
      <p class={styles['muted']} role="status" ref={undo}>
        {muted && (
          <>
            {t.text('home.insights.muted')}{' '}
            <Button kind="link" small onClick={() => void insights.undo()}>
              {t.text('home.undo')}
            </Button>
          </>
        )}
      </p>
    </section>
  );
}
