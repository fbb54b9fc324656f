import { runCatalogue } from './catalogue-run';
import { runQuestions } from './questions-run';
import * as store from './store-run';

/** What the runner asks of the page. */
export const bench = { runQuestions, runCatalogue, ...store };

declare global {
  interface Window {
    bench: typeof bench;
  }
}

window.bench = bench;
