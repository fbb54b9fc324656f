import type { CardBlock } from '@/lib/model/widget-card';
import { Icon } from './icon';
import { Ring } from './ring';
import { SaidWords, saidText } from './said';

interface Part<K extends CardBlock['kind']> {
  readonly block: Extract<CardBlock, { kind: K }>;
  readonly cx: ClassNames;
}

/** Turns plain class names, as the dock's shadow root has them, into those of whoever draws. */
export type ClassNames = (names: string) => string;

const asTheyAre: ClassNames = (names) => names;

interface BlockProps {
  readonly block: CardBlock;
  readonly cx?: ClassNames;
  /** Makes deals of a list buttons. A CRM's page has none: nothing in it acts. */
  readonly onDeal?: (id: string) => void;
}

/** One part of a widget, as it was worded for the reader. */
export function Block({ block, cx = asTheyAre, onDeal }: BlockProps) {
  switch (block.kind) {
    case 'text':
      return (
        <p class={cx(block.tone)}>
          <SaidWords said={block.text} />
        </p>
      );
    case 'ring':
      return (
        <div class={cx('ringrow')}>
          <Ring ring={block.ring} cx={cx} />
          <p>
            <b class={cx('strong lines')}>
              <SaidWords said={block.head} />
            </b>
            {block.notes.map(({ text, tone }, i) => (
              <span key={i} class={cx(`note ${tone}`)}>
                <SaidWords said={text} />
              </span>
            ))}
          </p>
        </div>
      );
    case 'facts':
      return <Facts block={block} cx={cx} />;
    case 'hours':
      return <Hours block={block} cx={cx} />;
    case 'calls':
      return <Calls block={block} cx={cx} />;
    case 'gaps':
      return (
        <ul class={cx('gaps')}>
          {block.rows.map((row, i) => (
            <li key={i}>
              <SaidWords said={row} />
            </li>
          ))}
        </ul>
      );
    case 'bars':
      return <Bars block={block} cx={cx} />;
    case 'spark':
      return <Spark block={block} cx={cx} />;
    case 'deals':
      return <Deals block={block} cx={cx} onDeal={onDeal} />;
  }
}

function Facts({ block: { figure, head, rows }, cx }: Part<'facts'>) {
  return (
    <div class={cx(figure === null ? 'facts thin' : 'facts')}>
      {figure !== null && <span class={cx('figure')}>{figure}</span>}
      <div>
        {head && (
          <p class={cx('strong lines')}>
            <SaidWords said={head} />
          </p>
        )}
        <dl>
          {rows.map(({ label, value, move }, i) => (
            <div key={i}>
              <dt>
                <SaidWords said={label} />
              </dt>
              <dd class={move ? cx(move) : undefined}>
                {move && (
                  <svg class={cx('tri')} viewBox="0 0 8 8" aria-hidden="true">
                    <path d={move === 'up' ? 'M4 1 7.5 7h-7Z' : 'M4 7 .5 1h7Z'} />
                  </svg>
                )}
                {value}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  );
}

function Hours({ block: { label, slots }, cx }: Part<'hours'>) {
  return (
    <ul class={cx('hours')} aria-label={label}>
      {slots.map(({ label: hour, level, best, said }, i) => (
        <li key={i} title={said}>
          <i class={cx(`l${level}${best ? ' best' : ''}`)} />
          <span aria-hidden="true">{hour}</span>
          <span class={cx('unseen')}>{said}</span>
        </li>
      ))}
    </ul>
  );
}

function Calls({ block: { rows }, cx }: Part<'calls'>) {
  return (
    <ul class={cx('calls')}>
      {rows.map(({ mark, who, ended, at }, i) => (
        <li key={i}>
          {mark === 'good' ? (
            <span class={cx('good')}>
              <Icon cx={cx} name="check" small />
            </span>
          ) : (
            <Icon cx={cx} name={mark === 'bad' ? 'close' : 'unknown'} small />
          )}
          <span class={cx('clip')} title={saidText(who)}>
            <SaidWords said={who} />
          </span>
          <span class={cx('quiet clip ended')} title={saidText(ended)}>
            <SaidWords said={ended} />
          </span>
          <span class={cx('quiet num')}>{at}</span>
        </li>
      ))}
    </ul>
  );
}

function Bars({ block: { rows }, cx }: Part<'bars'>) {
  return (
    <ul class={cx('bars')}>
      {rows.map(({ label, value, share }, i) => (
        <li key={i}>
          <span class={cx('clip')} title={saidText(label)}>
            <SaidWords said={label} />
          </span>
          <span class={cx('bar')} aria-hidden="true">
            <i
              class={i === 0 ? cx('lead') : undefined}
              style={{ inlineSize: `${(share * 100).toFixed(1)}%` }}
            />
          </span>
          <b class={cx('num')}>{value}</b>
        </li>
      ))}
    </ul>
  );
}

function Deals({ block: { rows }, cx, onDeal }: Part<'deals'> & { readonly onDeal: BlockProps['onDeal'] }) {
  return (
    <ul class={cx('deals')}>
      {rows.map(({ id, title, note, value }) => (
        <li key={id}>
          {onDeal ? (
            <button type="button" class={cx('clip')} onClick={() => onDeal(id)}>
              <SaidWords said={title} />
            </button>
          ) : (
            <span class={cx('clip')} title={saidText(title)}>
              <SaidWords said={title} />
            </span>
          )}
          <b class={cx('num')}>{value}</b>
          <span class={cx('quiet note')}>
            <SaidWords said={note} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Size of the line's own grid; it is stretched to the widget's width. */
const [width, height] = [100, 32];

function Spark({ block: { label, points, from, to }, cx }: Part<'spark'>) {
  return (
    <figure class={cx('spark')} role="img" aria-label={label}>
      <figcaption>{label}</figcaption>
      <svg
        viewBox={`0 -2 ${width} ${height + 4}`}
        preserveAspectRatio="none"
        class={cx('flip')}
        aria-hidden="true"
      >
        <path d={lineOf(points)} />
      </svg>
      <span class={cx('quiet')}>
        <span>{from}</span>
        <span>{to}</span>
      </span>
    </figure>
  );
}

/** Lifts the pen where a value is unknown. */
export function lineOf(points: readonly (number | null)[]): string {
  const step = points.length > 1 ? width / (points.length - 1) : 0;
  let isDown = false;
  return points
    .map((share, i) => {
      if (share === null) {
        isDown = false;
        return '';
      }
      const command = isDown ? 'L' : 'M';
      isDown = true;
      return `${command}${(i * step).toFixed(1)} ${((1 - share) * height).toFixed(1)}`;
    })
    .join('');
}
