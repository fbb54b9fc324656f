import { type Band, type Bands, bandsOf } from '@/lib/charts/bands';
import { percent } from '@/lib/charts/cell-number';
import { shortValue } from '@/lib/charts/short-value';
import type { Translator } from '@/lib/i18n/translator';
import type { Block, ChartHint, Row } from '@/lib/model/result';
import { drills, rowText } from '../table-rows';
import { beside, LabelWords } from '../words';
import styles from './bands-chart.module.css';
import { ChartKey } from './chart-key';
import { PointChart } from './point-chart';

interface BandsProps {
  block: Block;
  hint: ChartHint;
  label: string;
  t: Translator;
  onDrill: (row: Row, column: string) => void;
}

/**
 * How long something takes, row by row on one axis: the middle half as a band, the median as a dot in it, or as a diamond
 * past it. What is past is also said in words.
 */
export function BandsChart({ block, hint, label, t, onDrill }: BandsProps) {
  const bands = bandsOf(block, hint);
  if (!bands) return null;
  const { rows, axis, isHealthy } = bands;
  const hasLong = rows.some(({ isLong }) => isLong);
  const say = (index: number): string => {
    const band = rows[index] as Band;
    return t.text('chart.point', {
      name: rowText(block, band.row, t),
      value: beside(t, [
        t.value(band.median, 'seconds'),
        rangeWords(band, isHealthy, t),
        band.beyond !== null && band.beyond > 0 && t.text('bands.beyond', { n: band.beyond }),
        band.previous !== null && t.text('chart.point-before', { value: t.value(band.previous, 'seconds') }),
      ]),
    });
  };
  return (
    <>
      <ChartKey
        items={[
          { mark: 'band', words: t.text(isHealthy ? 'bands.healthy' : 'bands.middle') },
          { mark: 'dot', words: t.text(hasLong ? 'bands.within' : 'bands.median') },
          hasLong && { mark: 'diamond', words: t.text('bands.longer') },
          rows.some(({ previous }) => previous !== null) && { mark: 'tick', words: t.text('chart.before') },
        ]}
      />
      <PointChart
        class={styles['bands']}
        label={label}
        count={rows.length}
        say={say}
        enter={(index) => {
          const row = rows[index]?.row;
          if (row && drills(row, hint.value)) onDrill(row, hint.value);
        }}
        t={t}
      >
        {(at) => (
          <>
            <ul>
              {rows.map((band, index) => (
                <BandRow
                  key={band.row.key}
                  {...{ band, bands, index, t }}
                  here={at === index}
                  canDrill={drills(band.row, hint.value)}
                />
              ))}
            </ul>
            <p class={styles['axis']}>
              {axis.ticks.map((tick) => (
                <span key={tick} style={{ insetInlineStart: percent(axis.at(tick)) }}>
                  {tick === 0 ? t.value(0, 'count') : shortValue(t, tick, 'seconds')}
                </span>
              ))}
            </p>
          </>
        )}
      </PointChart>
    </>
  );
}

function rangeWords({ from, to }: Band, isHealthy: boolean, t: Translator): string | null {
  if (from === null || to === null) return null;
  const [first, last] = [shortValue(t, from, 'seconds'), shortValue(t, to, 'seconds')];
  // One deal alone has no range.
  if (first === last) return null;
  return t.text(isHealthy ? 'bands.from-to' : 'bands.half-from-to', { from: first, to: last });
}

interface BandRowProps {
  band: Band;
  bands: Bands;
  index: number;
  here: boolean;
  canDrill: boolean;
  t: Translator;
}
function BandRow({ band, bands: { axis, isHealthy }, index, here, canDrill, t }: BandRowProps) {
  const { row, median, from, to, isLong, previous, beyond } = band;
  const range = rangeWords(band, isHealthy, t);
  return (
    <li
      data-point={index}
      class={[here && styles['at'], canDrill && styles['drills'], row.aside && styles['quiet']]
        .filter(Boolean)
        .join(' ')}
    >
      <span>
        <LabelWords label={row.label} t={t} />
      </span>
      <b class={isLong ? styles['long'] : undefined}>{t.value(median, 'seconds')}</b>
      <span class={styles['lane']}>
        {axis.ticks.map((tick) => (
          <u key={tick} style={{ insetInlineStart: percent(axis.at(tick)) }} />
        ))}
        {from !== null && to !== null && (
          <i
            class={styles['band']}
            style={{
              insetInlineStart: percent(axis.at(from)),
              inlineSize: `max(3px, ${percent(axis.at(to) - axis.at(from))})`,
            }}
          />
        )}
        {previous !== null && (
          <i class={styles['before']} style={{ insetInlineStart: percent(axis.at(previous)) }} />
        )}
        {median !== null && (
          <i
            class={isLong ? styles['diamond'] : styles['dot']}
            style={{ insetInlineStart: percent(axis.at(median)) }}
          />
        )}
      </span>
      <small>
        <span>{range}</span>
        {beyond !== null && beyond > 0 && (
          <span class={styles['beyond']}>{t.text('bands.beyond', { n: beyond })}</span>
        )}
      </small>
    </li>
  );
}
