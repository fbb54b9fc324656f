import type { Translator } from '@/lib/i18n/translator';
import styles from './demo-band.module.css';

/** Stands above everything while the demo company is shown, so that nobody takes its figures for theirs. */
export function DemoBand({ t, onConnect }: { t: Translator; onConnect?: (() => void) | undefined }) {
  return (
    <aside class={styles['band']} aria-label={t.text('demo.word')}>
      <b>{t.text('demo.word')}</b>
      <span>{t.text('demo.band')}</span>
      {onConnect && (
        <button type="button" onClick={onConnect}>
          {t.text('demo.connect')}
        </button>
      )}
    </aside>
  );
}
