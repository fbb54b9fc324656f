import { Meter } from '@/components/controls/meter';
import { useWords } from '@/components/controls/session-context';
import { StatusWord } from '@/components/controls/status-word';
import { goalWords } from '@/components/popup/goal-words';
import type { GoalLine, GoalMetric, GoalTree } from '@/lib/state/goal-tree';
import styles from './goal-table.module.css';

interface GoalTableProps {
  metric: GoalMetric;
  tree: GoalTree;
  /** Id of the goal that is edited. */
  selected: string | null;
  onSelect: (line: GoalLine) => void;
}

/** The goals of one measure: company, then each team with its reps below. A row opens its goal in the editor. */
export function GoalTable({ metric, tree, selected, onSelect }: GoalTableProps) {
  const t = useWords();
  const row = (line: GoalLine, level: 0 | 1 | 2) => (
    <GoalRow key={line.id} line={line} level={level} isSelected={line.id === selected} onSelect={onSelect} />
  );
  return (
    <div class={styles['wide']}>
      <table class={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t.text(`options.goals.metric.${metric}`)}</th>
            <th scope="col">{t.text('options.goals.column.target')}</th>
            <th scope="col">{t.text('options.goals.column.won')}</th>
            <th scope="col" class={styles['progress']}>
              {t.text('options.goals.column.progress')}
            </th>
            <th scope="col" class={styles['share']}>
              <span class="vh">{t.text('options.goals.column.share')}</span>
            </th>
            <th scope="col" class={styles['status']}>
              {t.text('options.goals.column.status')}
            </th>
          </tr>
        </thead>
        <tbody>
          {tree.company && row(tree.company, 0)}
          {tree.teams.flatMap(({ id, name, line, reps }) => [
            line ? (
              row(line, 1)
            ) : (
              <tr key={id}>
                <th scope="row" class={styles['level1']}>
                  <bdi>{name}</bdi>
                </th>
                <td colSpan={5} />
              </tr>
            ),
            ...reps.map((rep) => row(rep, 2)),
          ])}
          {tree.others.map((line) => row(line, 1))}
        </tbody>
      </table>
    </div>
  );
}

interface GoalRowProps {
  line: GoalLine;
  level: 0 | 1 | 2;
  isSelected: boolean;
  onSelect: (line: GoalLine) => void;
}

function GoalRow({ line, level, isSelected, onSelect }: GoalRowProps) {
  const t = useWords();
  const words = goalWords(line, t);
  return (
    <tr class={`${styles[`level${level}`]} ${isSelected ? styles['selected'] : ''}`}>
      <th scope="row">
        <button
          type="button"
          aria-label={t.text('options.goals.edit', { name: words.name })}
          aria-current={isSelected}
          onClick={() => onSelect(line)}
        >
          <bdi>{words.name}</bdi> {line.derived && <small>{t.text('options.goals.sum')}</small>}
        </button>
      </th>
      <td>{words.target}</td>
      <td>{words.actual}</td>
      <td class={styles['progress']}>
        <Meter share={line.attainment ?? 0} pace={line.pace} status={line.status} label={words.spoken} />
      </td>
      <td class={styles['share']}>{words.share}</td>
      <td class={styles['status']}>
        <StatusWord status={line.status} t={t} />
      </td>
    </tr>
  );
}
