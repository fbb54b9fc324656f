import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';
import { type Bar, barsConfig } from './bars';
import { chartTheme } from './theme';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/**
 * Draws bars on a canvas and keeps them right when the theme changes; the result ends it. Load this file when the first
 * figures are on screen: Chart.js takes longer to start than a report takes to run.
 */
export function drawBars(
  canvas: HTMLCanvasElement,
  bars: readonly Bar[],
  direction: 'ltr' | 'rtl',
): () => void {
  const host = canvas.parentElement;
  if (!host || !canvas.getContext('2d')) return () => {};
  let chart = new Chart(canvas, barsConfig(bars, chartTheme(host), direction));
  const recolour = (): void => {
    chart.destroy();
    chart = new Chart(canvas, barsConfig(bars, chartTheme(host), direction));
  };
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const chosen = new MutationObserver(recolour);
  dark.addEventListener('change', recolour);
  chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    dark.removeEventListener('change', recolour);
    chosen.disconnect();
    chart.destroy();
  };
}
