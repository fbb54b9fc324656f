import { Meter } from '@/components/controls/meter';
import { useSession, useWords } from '@/components/controls/session-context';
import { StatusWord } from '@/components/controls/status-word';
import { Slots } from '@/components/popup/slots';
import type { Translator } from '@/lib/i18n/translator';
import type { AccountContents } from '@/lib/messages/engine';
import type { GoalGroup, ListedGoal } from '@/lib/state/goal-list';
import type { Named } from '@/lib/state/goal-products';
import { goalAmount, goalAmounts, metricName } from './goal-amounts';
import styles from './goal-table.module.css';

interface GoalTableProps {
  groups: readonly GoalGroup[];
  /** The table of the one metric in it; else of the measures beside the first. */
  isMain: boolean;
  /** Dates of each goal are said. */
  hasDates: boolean;
  /** Id of the goal that is edited. */
  selected: string | null;
  products: readonly Named[];
  onSelect: (line: ListedGoal) => void;
}

/** Goals with how they stand: company, then each team with its reps below. A row opens its goal in the editor. */
export function GoalTable({ groups, isMain, hasDates, selected, products, onSelect }: GoalTableProps) {
  const t = useWords();
  const [first] = groups;
  const title = isMain && first ? metricName(t, first.metric) : t.text('goals.other');
  const row = (line: ListedGoal, level: 0 | 1 | 2) => (
    <GoalRow
      key={line.id}
      line={line}
      level={level}
      says={{ metric: !isMain, dates: hasDates }}
      isSelected={line.id === selected}
      products={products}
      onSelect={onSelect}
    />
  );
  return (
    <div class={styles['wide']}>
      <table class={styles['table']}>
        <caption class={styles['caption']}>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">{t.text('options.goals.column.target')}</th>
            <th scope="col">{t.text(isMain ? 'options.goals.column.won' : 'goals.column.done')}</th>
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
          {groups.flatMap(({ metric, company, teams, others }) => [
            ...company.map((line) => row(line, 0)),
            ...teams.flatMap(({ id, name, lines, reps }) => [
              ...(lines.length > 0
                ? lines.map((line) => row(line, 1))
                : [
                    <tr key={`${metric} ${id}`}>
                      <th scope="row" class={styles['level1']}>
                        <bdi>{name}</bdi>
                      </th>
                      <td colSpan={5} />
                    </tr>,
                  ]),
              ...reps.map((rep) => row(rep, 2)),
            ]),
            ...others.map((line) => row(line, 1)),
          ])}
        </tbody>
      </table>
    </div>
  );
}

interface GoalRowProps {
  line: ListedGoal;
  level: 0 | 1 | 2;
  /** What the head does not say for all rows. */
  says: { readonly metric: boolean; readonly dates: boolean };
  isSelected: boolean;
  products: readonly Named[];
  onSelect: (line: ListedGoal) => void;
}

function GoalRow({ line, level, says, isSelected, products, onSelect }: GoalRowProps) {
  const t = useWords();
  const { contents } = useSession();
  const words = goalAmounts(line, t);
  const { membersSum, now, goal } = line;
  const filters = filterNames(t, goal, { ...contents.value, products });
  return (
    <tr class={`${styles[`level${level}`]} ${isSelected ? styles['selected'] : ''}`}>
      <th scope="row">
        <button
          type="button"
          aria-label={t.text('options.goals.edit', { name: words.name })}
          aria-current={isSelected}
          onClick={() => onSelect(line)}
        >
          <bdi>{words.name}</bdi>
        </button>
        {says.metric && <small>{metricName(t, line.metric)}</small>}
        {line.derived && <small>{t.text('options.goals.sum')}</small>}
        {filters.length > 0 && (
          <small>
            <bdi>{t.list(filters)}</bdi>
          </small>
        )}
        {says.dates && (
          <small>
            <bdi>{t.period(goal.from, goal.to)}</bdi>
          </small>
        )}
        {now && (
          <small class={now.actual >= now.count ? styles['met'] : styles['unmet']}>
            {t.text(`goals.now.${now.each}`, { k: now.actual, n: now.count })}
          </small>
        )}
        <small class={styles['narrow']}>
          <Slots parts={t.parts('goal.actual-of', { actual: words.actual, target: words.target })} />
        </small>
        {membersSum && (
          <small class={styles['line']}>
            <Slots
              parts={t.parts('goals.members-sum', {
                n: membersSum.count,
                sum: goalAmount(t, membersSum.sum, line),
              })}
            />
          </small>
        )}
      </th>
      <td class={styles['target']}>{words.target}</td>
      <td class={styles['actual']}>{words.actual}</td>
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

/** What a goal is for only, by name. */
export function filterNames(
  t: Translator,
  { filters }: ListedGoal['goal'],
  contents: Partial<GoalContents>,
): string[] {
  const { pipelineId, sourceId, productId, activityKind } = filters ?? {};
  const nameIn = (
    list: readonly { id: string; name: string }[] | undefined,
    id: string | null | undefined,
  ) => (id ? [list?.find((each) => each.id === id)?.name ?? t.text('popup.unknown-name')] : []);
  return [
    ...nameIn(contents.pipelines, pipelineId),
    ...nameIn(contents.sources, sourceId),
    ...nameIn(contents.products, productId),
    ...(activityKind ? [t.text(`activity-kind.${activityKind}`)] : []),
  ];
}

type GoalContents = Pick<AccountContents, 'pipelines' | 'sources'> & { readonly products: readonly Named[] };
