import { useRef } from 'preact/hooks';
import { Button, Tool } from '@/components/controls/button';
import { useWords } from '@/components/controls/session-context';
import { reportTitle, SentenceWords } from '@/components/report/words';
import type { Insight } from '@/lib/model/insight';
import type { Insights } from '@/lib/state/insights';
import styles from './insights-section.module.css';
import { Section } from './section';

interface InsightsProps {
  insights: Insights;
  onReport: (report: string) => void;
  onDrill: (insight: Insight, slot: string) => void;
}

/** At most two facts that stand out, each with its records and its report; one can be muted, and brought back at once. */
export function InsightsSection({ insights, onReport, onDrill }: InsightsProps) {
  const t = useWords();
  const undo = useRef<HTMLParagraphElement>(null);
  const shown = insights.shown.value;
  const muted = insights.justMuted.value;
  const { from, to } = insights.period.value;
  if (!muted && (shown?.length ?? 0) === 0) return null;
  const mute = async (insight: Insight): Promise<void> => {
    await insights.mute(insight);
    undo.current?.querySelector('button')?.focus();
  };
  return (
    <Section title={t.text('home.insights')} note={t.period(from, to)}>
      <ul class={styles['insights']}>
        {shown?.map((insight) => (
          <li key={insight.mutedKey}>
            <p>
              <SentenceWords
                parts={t.has(insight.sentence.key) ? t.sentence(insight.sentence) : []}
                onSlot={(slot) => {
                  const value = insight.sentence.values[slot];
                  return value && 'records' in value && value.records !== undefined
                    ? () => onDrill(insight, slot)
                    : undefined;
                }}
              />
            </p>
            <Button kind="link" small onClick={() => onReport(insight.report)}>
              {reportTitle(t, insight.report)}
            </Button>
            <span class={styles['mute']}>
              <Tool icon="close" label={t.text('home.insights.mute')} onClick={() => void mute(insight)} />
            </span>
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
    </Section>
  );
}
