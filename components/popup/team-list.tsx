import { Meter } from '@/components/controls/meter';
import { useWords } from '@/components/controls/session-context';
import { StatusWord } from '@/components/controls/status-word';
import type { GoalLine, GoalTree } from '@/lib/state/goal-tree';
import { goalWords, isBehind } from './goal-words';
import styles from './popup.module.css';
import { Slots } from './slots';

interface TeamListProps {
  tree: GoalTree;
  /** The one team that is looked at, with its reps; null is all of them. */
  team: string | null;
  /** Opens the report that says why. */
  onOpen: (line: GoalLine) => void;
}

/** One block a team, each in its own currency; a team that is behind, or that has no goal itself, shows its reps. */
export function TeamList({ tree, team, onOpen }: TeamListProps) {
  const t = useWords();
  const teams = tree.teams.filter(({ id }) => team === null || id === team);
  return (
    <ul class={styles['teams']}>
      {teams.map(({ id, name, line, reps }) => (
        <li key={id}>
          {line ? (
            <TeamRow line={line} onOpen={onOpen} />
          ) : (
            <p class={styles['name']}>
              <bdi>{name}</bdi>
            </p>
          )}
          {(line === null || id === team || isBehind(line)) && <Reps reps={reps} onOpen={onOpen} />}
        </li>
      ))}
      {team === null && tree.others.length > 0 && (
        <li>
          {tree.teams.length > 0 && <p class={styles['name']}>{t.text('popup.other-reps')}</p>}
          <Reps reps={tree.others} onOpen={onOpen} />
        </li>
      )}
    </ul>
  );
}

function TeamRow({ line, onOpen }: { line: GoalLine; onOpen: (line: GoalLine) => void }) {
  const t = useWords();
  const words = goalWords(line, t);
  return (
    <button
      type="button"
      class={styles['team']}
      onClick={() => onOpen(line)}
      title={t.text('popup.show-report')}
    >
      <bdi class={styles['name']}>{words.name}</bdi>
      <StatusWord status={line.status} t={t} />
      <span class={styles['teamMeter']}>
        <Meter share={line.attainment ?? 0} pace={line.pace} status={line.status} label={words.spoken} />
      </span>
      <span class={styles['small']}>
        <Slots
          parts={t.parts('popup.share-of', { share: words.share, target: words.target })}
          bold={['share']}
        />
      </span>
      <span class={`${styles['small']} ${styles['end']}`}>
        {words.perDay !== null && <Slots parts={t.parts('popup.a-day', { amount: words.perDay })} />}
      </span>
    </button>
  );
}

function Reps({ reps, onOpen }: { reps: readonly GoalLine[]; onOpen: (line: GoalLine) => void }) {
  const t = useWords();
  if (reps.length === 0) return null;
  return (
    <ul class={styles['reps']}>
      {reps.map((line) => {
        const words = goalWords(line, t);
        return (
          <li key={line.id}>
            <button type="button" onClick={() => onOpen(line)} title={t.text('popup.show-report')}>
              <bdi>{words.name}</bdi>
              <Meter
                share={line.attainment ?? 0}
                pace={line.pace}
                status={line.status}
                label={words.spoken}
              />
              <b class={styles['end']}>{words.share}</b>
              <StatusWord status={line.status} t={t} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
