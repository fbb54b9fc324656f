import { runCatalogue } from './catalogue-run';
import { runChanges } from './changes-run';
import { runQuestions } from './questions-run';
import * as store from './store-run';

/** What the runner asks of the page. */
export const bench = { runQuestions, runCatalogue, runChanges, ...store };

declare global {
  interface Window {
    bench: typeof bench;
  }
}

window.bench = bench;
