import styles from './meter.module.css';
import type { GoalStatus } from './status-word';

interface MeterProps {
  /** 0 to 1 of the target; more than 1 fills it. */
  share: number;
  /** Where the share should be by today, 0 to 1. */
  pace?: number | null;
  status: GoalStatus;
  /** The whole of it as a sentence, for ears. */
  label: string;
  size?: 'hero' | 'row';
}

/** How much of a target is reached. The tick is the pace: where it should be by today. */
export function Meter({ share, pace, status, label, size = 'row' }: MeterProps) {
  const tone = status === 'behind' || status === 'missed' ? 'behind' : status === 'close' ? 'close' : 'good';
  return (
    <div class={`${styles['meter']} ${styles[size]}`} role="img" aria-label={label}>
      <i class={`${styles['fill']} ${styles[tone]}`} style={{ inlineSize: percent(share) }} />
      {pace !== undefined && pace !== null && pace > 0 && pace < 1 && (
        <i class={styles['pace']} style={{ insetInlineStart: percent(pace) }} />
      )}
    </div>
  );
}

/** The words under a hero meter's tick, kept inside its ends. */
export function PaceLabel({ pace, children }: { pace: number; children: string }) {
  return (
    <div class={styles['paceLabel']}>
      <span style={{ flexGrow: pace }} />
      <span class={styles['paceWords']}>{children}</span>
      <span style={{ flexGrow: 1 - pace }} />
    </div>
  );
}

const percent = (share: number): string => `${(Math.min(1, Math.max(0, share)) * 100).toFixed(2)}%`;
