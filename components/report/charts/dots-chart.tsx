import { percent } from '@/lib/charts/cell-number';
import { type Dot, type Dots, dotsOf } from '@/lib/charts/dots';
import type { Translator } from '@/lib/i18n/translator';
import type { Block, ChartHint, Row } from '@/lib/model/result';
import { drills, rowText } from '../table-rows';
import { beside, cellText, columnTitle, RowWords } from '../words';
import { ChartKey } from './chart-key';
import styles from './dots-chart.module.css';
import { PointChart } from './point-chart';

interface DotsProps {
  block: Block;
  hint: ChartHint;
  report: string;
  label: string;
  /** The rate of everything, drawn as a thin rule. */
  overall: number | null;
  t: Translator;
  onDrill: (row: Row, column: string) => void;
}

/** Rates with their 95 % interval; where a rate is held against another, that one is a ring beside it. */
export function DotsChart({ block, hint, report, label, overall, t, onDrill }: DotsProps) {
  const dots = dotsOf(block, hint);
  if (!dots) return null;
  const { column, beside: against } = dots;
  const hasLines = dots.dots.some(({ low, high }) => low !== null && high !== null);
  const say = (index: number): string => {
    const dot = dots.dots[index] as Dot;
    const { of, low, high } = dot;
    return t.text('chart.point', {
      name: rowText(block, dot.row, t),
      value: beside(t, [
        t.value(dot.rate, 'share'),
        of && t.text('unit.of', { k: of[0], n: of[1] }),
        low !== null &&
          high !== null &&
          t.text('dots.interval', { from: t.value(low, 'share'), to: t.value(high, 'share') }),
        against &&
          dot.beside !== null &&
          t.text('chart.point', {
            name: columnTitle(t, report, against),
            value: cellText(t, dot.row, against).text,
          }),
      ]),
    });
  };
  return (
    <>
      <ChartKey
        items={
          against
            ? [
                { mark: 'dot', words: columnTitle(t, report, column) },
                { mark: 'ring', words: columnTitle(t, report, against) },
              ]
            : []
        }
      />
      <PointChart
        class={styles['dots']}
        label={label}
        count={dots.dots.length}
        say={say}
        enter={(index) => {
          const row = dots.dots[index]?.row;
          if (row && drills(row, column.key)) onDrill(row, column.key);
        }}
        t={t}
      >
        {(at) => (
          <>
            <ul>
              {dots.dots.map((dot, index) => (
                <DotRow key={dot.row.key} {...{ dot, dots, block, index, overall, t }} here={at === index} />
              ))}
            </ul>
            <p class={styles['axis']}>
              <span>{t.value(dots.least, 'share')}</span>
              <span>{t.value(dots.most, 'share')}</span>
            </p>
          </>
        )}
      </PointChart>
      {hasLines && (
        <p class={styles['note']}>
          {overall === null || against
            ? t.text('dots.line')
            : t.text('intervals.overall', { share: t.value(overall, 'share') })}
        </p>
      )}
    </>
  );
}

interface DotRowProps {
  dot: Dot;
  dots: Dots;
  block: Block;
  index: number;
  here: boolean;
  overall: number | null;
  t: Translator;
}
function DotRow({
  dot,
  dots: { column, beside: against, most },
  block,
  index,
  here,
  overall,
  t,
}: DotRowProps) {
  const { row, rate, of, low, high } = dot;
  const value = cellText(t, row, column);
  const place = (share: number): string => percent(share / most);
  return (
    <li
      data-point={index}
      class={[
        here && styles['at'],
        drills(row, column.key) && styles['drills'],
        (row.aside || value.few) && styles['quiet'],
      ]
        .filter(Boolean)
        .join(' ')}
    >
      <span>
        <RowWords block={block} row={row} t={t} />
      </span>
      <small>{of && !value.few && t.text('unit.of', { k: of[0], n: of[1] })}</small>
      <b>{value.text}</b>
      <span class={styles['lane']}>
        {overall !== null && overall <= most && !against && (
          <i class={styles['all']} style={{ insetInlineStart: place(overall) }} />
        )}
        {low !== null && high !== null && (
          <i
            class={styles['line']}
            style={{ insetInlineStart: place(low), inlineSize: percent((high - low) / most) }}
          />
        )}
        {dot.beside !== null && <i class={styles['ring']} style={{ insetInlineStart: place(dot.beside) }} />}
        <i class={styles['dot']} style={{ insetInlineStart: place(rate ?? 0) }} />
      </span>
    </li>
  );
}
