import { Icon } from '@/components/controls/icon';
import { useWords } from '@/components/controls/session-context';
import type { GoalLine, GoalTree } from '@/lib/state/goal-tree';
import { goalWords, isBehind } from './goal-words';
import styles from './popup.module.css';
import { Slots } from './slots';

/** At most two sentences on what is behind and by how much; none when nothing is. */
export function WorthALook({ tree, onOpen }: { tree: GoalTree; onOpen: (line: GoalLine) => void }) {
  const t = useWords();
  const behind = tree.teams.flatMap(({ line, reps }) =>
    line && isBehind(line) && line.belowPace > 0 ? [{ line, reps: reps.filter(isBehind).length }] : [],
  );
  if (behind.length === 0) return null;
  return (
    <section class={styles['look']}>
      <h2>{t.text('popup.look')}</h2>
      {behind.slice(0, 2).map(({ line, reps }) => (
        <button key={line.id} type="button" onClick={() => onOpen(line)}>
          <span>
            <Slots
              parts={
                line.currency === null
                  ? t.parts('popup.look.deals', { team: line.name ?? '', n: line.belowPace })
                  : t.parts('popup.look.value', { team: line.name ?? '', amount: goalWords(line, t).below })
              }
            />{' '}
            {reps > 0 && t.text('popup.look.reps', { n: reps })}
          </span>
          <Icon name="forward" small />
        </button>
      ))}
    </section>
  );
}
