import { Chart, LinearScale, LineElement, PointElement, ScatterController } from 'chart.js';
import { type Plot, plotConfig } from './plot';
import { chartTheme } from './theme';

Chart.register(LinearScale, LineElement, PointElement, ScatterController);

/**
 * Draws lines or dots on a canvas and keeps them right when the theme changes; the result ends it. Load this file when the
 * first figures are on screen: Chart.js takes longer to start than a report takes to run.
 */
export function drawPlot(canvas: HTMLCanvasElement, plot: Plot, direction: 'ltr' | 'rtl'): () => void {
  const host = canvas.parentElement;
  if (!host || !canvas.getContext('2d')) return () => {};
  const draw = () => new Chart(canvas, plotConfig(plot, chartTheme(host), direction));
  let chart = draw();
  const recolour = (): void => {
    chart.destroy();
    chart = draw();
  };
  const wishes = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((wish) => matchMedia(wish));
  const chosen = new MutationObserver(recolour);
  for (const wish of wishes) wish.addEventListener('change', recolour);
  chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    for (const wish of wishes) wish.removeEventListener('change', recolour);
    chosen.disconnect();
    chart.destroy();
  };
}
