import { Note } from '@/components/controls/notice';
import type { Translator } from '@/lib/i18n/translator';
import type { Result } from '@/lib/model/result';
import styles from './finding.module.css';
import { SentenceWords } from './words';

interface FindingProps {
  result: Pick<Result, 'finding' | 'remark'>;
  t: Translator;
  /** Opens the records behind a value of the sentence. */
  onDrill?: (slot: string) => void;
}

/** The answer, said once, in words; then what to hold against it. */
export function Finding({ result: { finding, remark }, t, onDrill }: FindingProps) {
  if (!finding || !t.has(finding.key)) return null;
  const drillOf = (slot: string): (() => void) | undefined => {
    const value = finding.values[slot];
    return onDrill && value && 'records' in value && value.records !== undefined
      ? () => onDrill(slot)
      : undefined;
  };
  return (
    <>
      <p class={styles['finding']}>
        <SentenceWords parts={t.sentence(finding)} onSlot={drillOf} />
      </p>
      {remark && t.has(remark.key) && (
        <div class={styles['remark']}>
          <Note>
            {t
              .sentence(remark)
              .map(({ text }) => text)
              .join('')}
          </Note>
        </div>
      )}
    </>
  );
}

/** The finding as plain text: what a chart is called for who cannot see it. */
export function findingText({ finding }: Pick<Result, 'finding'>, t: Translator): string | null {
  if (!finding || !t.has(finding.key)) return null;
  return t
    .sentence(finding)
    .map(({ text }) => text)
    .join('');
}
