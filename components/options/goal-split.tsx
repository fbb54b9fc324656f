import { Button } from '@/components/controls/button';
import { Icon } from '@/components/controls/icon';
import { useWords } from '@/components/controls/session-context';
import { Slots } from '@/components/popup/slots';
import type { Goal } from '@/lib/model/entities';
import { type GoalSplitter, splitWays } from '@/lib/state/goal-splitter';
import { Segmented } from './field';
import { goalAmount } from './goal-amounts';
import styles from './goal-split.module.css';

/** Sharing a goal out: among whom or over which months, by what, and what each part would be before it is kept. */
export function GoalSplit({ split, goal }: { split: GoalSplitter; goal: Goal }) {
  const t = useWords();
  const intos = split.intos.value;
  if (intos.length === 0) return null;
  const isOpen = split.isOpen.value;
  return (
    <div class={styles['split']}>
      <Button small aria-expanded={isOpen} onClick={() => split.open(!isOpen)}>
        {t.text('goals.split')}
      </Button>
      {isOpen && <Choices split={split} goal={goal} />}
    </div>
  );
}

function Choices({ split, goal }: { split: GoalSplitter; goal: Goal }) {
  const t = useWords();
  const parts = split.offered.value;
  const way = split.way.value;
  const missing = split.missing.value;
  const hasWrong = parts.some(({ target }) => target === null);
  const n = parts.filter(({ target, isFixed }) => !isFixed && target !== null && target > 0).length;
  const clash = split.clash.value;
  return (
    <>
      {split.intos.value.length > 1 && (
        <Segmented
          label={t.text('goals.split.into')}
          value={split.into.value}
          choices={split.intos.value.map((value) => ({
            value,
            words: t.text(`goals.split.into.${value === 'months' ? 'months' : split.memberKind.value}`),
          }))}
          onChoose={(value) => split.chooseInto(value)}
        />
      )}
      <Segmented
        quiet
        label={t.text('goals.split.way')}
        value={way}
        choices={splitWays.map((value) => ({ value, words: t.text(`goals.split.way.${value}`) }))}
        onChoose={(value) => split.choose(value)}
      />
      <div role="status">
        {split.isSeasonAsked.value && <p class={styles['quiet']}>{t.text('goals.split.asking')}</p>}
        {way === 'season' && split.hasNoSeason.value && (
          <p class={styles['bad']}>
            <Icon name="info" small />
            <span>{t.text('goals.split.no-season')}</span>
          </p>
        )}
        {way === 'season' && split.seasonFailure.value && (
          <p class={styles['bad']}>
            <Icon name="warning" small />
            <span>{t.text('goals.split.failed')}</span>
          </p>
        )}
      </div>
      <Parts split={split} goal={goal} />
      <div role="status" class={styles['rest']}>
        {missing !== 0 && !split.isSeasonAsked.value && !split.hasNoSeason.value && (
          <Slots
            parts={t.parts(missing > 0 ? 'goals.split.missing' : 'goals.split.over', {
              amount: goalAmount(t, Math.abs(missing), goal),
            })}
          />
        )}
      </div>
      {clash && (
        <p class={styles['bad']} role="alert">
          <Icon name="warning" small />
          <span>
            <Slots
              parts={t.parts('goals.split.clash', {
                period: t.period(clash.from, clash.to),
                target: goalAmount(t, clash.target, clash),
              })}
            />
          </span>
        </p>
      )}
      <p>
        <Button
          small
          kind="main"
          disabled={missing !== 0 || hasWrong || n === 0}
          onClick={() => void split.apply()}
        >
          {t.text('goals.split.apply', { n })}
        </Button>
      </p>
    </>
  );
}

function Parts({ split, goal }: { split: GoalSplitter; goal: Goal }) {
  const t = useWords();
  const parts = split.offered.value;
  const way = split.way.value;
  const side = way === 'days' ? 'days' : way === 'season' ? 'lastYear' : null;
  return (
    <table class={styles['parts']}>
      <thead>
        <tr>
          <td />
          {side && (
            <th scope="col">{t.text(side === 'days' ? 'goals.split.days' : 'goals.split.way.season')}</th>
          )}
          <th scope="col">{t.text('options.goals.column.target')}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part, at) => {
          const name = part.name ?? t.date(part.period.from, 'month');
          return (
            <tr key={`${part.scopeId} ${part.period.from}`}>
              <th scope="row">
                <bdi>{name}</bdi>
                {part.isFixed && <small>{t.text('goals.split.fixed')}</small>}
              </th>
              {side && (
                <td>
                  {side === 'days'
                    ? t.value(part.days, 'count')
                    : part.lastYear === null
                      ? '–'
                      : goalAmount(t, part.lastYear, goal)}
                </td>
              )}
              <td>
                {way === 'hand' && !part.isFixed ? (
                  <input
                    class={styles['amount']}
                    inputMode="decimal"
                    autocomplete="off"
                    aria-label={t.text('goals.split.field', { name })}
                    aria-invalid={part.target === null}
                    value={part.typed}
                    onInput={(event) => split.type(at, event.currentTarget.value)}
                  />
                ) : (
                  goalAmount(t, part.target ?? 0, goal)
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t.text('goals.split.total')}</th>
          {side && (
            <td>
              {side === 'days'
                ? t.value(
                    parts.reduce((sum, { days }) => sum + days, 0),
                    'count',
                  )
                : ''}
            </td>
          )}
          <td>
            <Slots
              parts={t.parts('goal.actual-of', {
                actual: goalAmount(t, split.sum.value, goal),
                target: goalAmount(t, goal.target, goal),
              })}
            />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
