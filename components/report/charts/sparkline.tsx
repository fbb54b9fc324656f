import { percent } from '@/lib/charts/cell-number';
import { sparkOf } from '@/lib/charts/spark';
import styles from './sparkline.module.css';

interface SparklineProps {
  values: readonly (number | null)[];
  /** The last one is not over: its way there is dashed. */
  partial?: boolean;
  /** What it shows as a sentence, for ears. */
  label: string;
  block?: number;
}

/** A course without axes, on a scale of its own: never to be compared with another. One dot where it ends. */
export function Sparkline({ values, partial = false, label, block = 36 }: SparklineProps) {
  const { paths, last, end } = sparkOf(values, partial);
  if (!end) return null;
  return (
    <div class={styles['spark']} role="img" aria-label={label} style={{ blockSize: `${block}px` }}>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {paths.map((path) => (
          <path key={path} d={path} />
        ))}
        {last && <path class={styles['partial']} d={last} />}
      </svg>
      <i style={{ insetInlineStart: percent(end.x / 100), insetBlockStart: percent(end.y / 100) }} />
    </div>
  );
}
