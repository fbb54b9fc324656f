import { useEffect, useRef } from 'preact/hooks';
import type { Plot } from '@/lib/charts/plot';
import styles from './plot-canvas.module.css';

/** Lines and dots on a canvas over the plot, there when the browser has had time for the figures. */
export function PlotCanvas({ plot, direction }: { plot: Plot; direction: 'ltr' | 'rtl' }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = JSON.stringify([plot, direction]);
  // `drawn` is all that is drawn: an equal plot is not drawn again.
  useEffect(() => {
    let stop: (() => void) | undefined;
    let gone = false;
    void import('@/lib/charts/draw-plot').then(({ drawPlot }) => {
      if (!gone && canvas.current) stop = drawPlot(canvas.current, plot, direction);
    });
    return () => {
      gone = true;
      stop?.();
    };
  }, [drawn]);
  return (
    <div class={styles['canvas']}>
      <canvas ref={canvas} />
    </div>
  );
}
