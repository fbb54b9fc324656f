import { useContext } from 'preact/hooks';
import { SessionContext } from '@/components/controls/session-context';
import { seriesColours } from '@/lib/charts/series-colour';
import styles from './series-class.module.css';

const patterns = ['plain', 'stripes', 'bars'] as const;

/** Classes of the series of a chart: each its own colour of the account in every report, and a pattern of this chart. */
export function useSeriesClasses(keys: readonly string[]): (place: number) => string {
  const contents = useContext(SessionContext)?.contents.value;
  const known = contents
    ? [...contents.users, ...contents.teams, ...contents.sources, ...contents.pipelines].map(({ id }) => id)
    : [];
  const colours = seriesColours(keys, known);
  return (place) => {
    const colour = colours.get(keys[place] ?? '');
    const pattern = patterns[place % patterns.length] ?? 'plain';
    return colour === undefined ? (styles['rest'] ?? '') : `${styles[`c${colour}`]} ${styles[pattern]}`;
  };
}
