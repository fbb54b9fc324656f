import { type Bullet, bulletsOf, measuredRow } from '@/lib/charts/bullets';
import type { Translator } from '@/lib/i18n/translator';
import type { Block, Row } from '@/lib/model/result';
import styles from './bullets.module.css';
import { beside, cellText, columnTitle, LabelWords, labelText } from './words';

interface BulletsProps {
  block: Block;
  report: string;
  t: Translator;
  onDrill: (row: Row, column: string) => void;
}

/** One person's measures against the team: bar is the person, tick the average, band the middle half. Nobody is named but who was asked for. */
export function Bullets({ block, report, t, onDrill }: BulletsProps) {
  const bullets = bulletsOf(block);
  const me = measuredRow(block);
  const peer = block.rows.find(({ key }) => key === 'peer');
  if (!me) return null;
  return (
    <>
      <p class={styles['key']}>
        <span>
          <i />
          {t.text('bullets.value')}
        </span>
        <span>
          <i class={styles['tick']} />
          {t.text('bullets.average')}
        </span>
        {bullets.some(({ at }) => at.band) && (
          <span>
            <i class={styles['half']} />
            {t.text('bullets.half')}
          </span>
        )}
        {peer && (
          <span>
            <i class={styles['other']} />
            <LabelWords label={peer.label} t={t} />
          </span>
        )}
        {bullets.some(({ few }) => few) && <span>{t.text('bullets.few')}</span>}
      </p>
      <ul class={styles['bullets']}>
        {bullets.map((bullet) => (
          <BulletRow key={bullet.column.key} {...{ bullet, me, peer, report, t, onDrill }} />
        ))}
      </ul>
    </>
  );
}

interface BulletRowProps {
  bullet: Bullet;
  me: Row;
  peer: Row | undefined;
  report: string;
  t: Translator;
  onDrill: (row: Row, column: string) => void;
}
function BulletRow({ bullet: { column, average, at, worse }, me, peer, report, t, onDrill }: BulletRowProps) {
  const of = me.of?.[column.key];
  const own = cellText(t, me, column);
  const team = average === null ? null : t.text('bullets.team', { value: t.value(average, column.unit) });
  const other =
    peer && t.text('chart.point', { name: labelText(t, peer.label), value: cellText(t, peer, column).text });
  const body = (
    <>
      <span>
        {columnTitle(t, report, column)}
        {of && !own.few && (
          <>
            {' '}
            <small class={styles['of']}>{t.text('unit.of', { k: of[0], n: of[1] })}</small>
          </>
        )}
      </span>
      <small class={styles['team']}>{team}</small>
      <b class={own.few ? styles['few'] : undefined}>{own.text}</b>
      <span
        class={styles['bullet']}
        role="img"
        aria-label={beside(t, [own.text, team, other, worse && t.text(`bullets.${worse}`)])}
      >
        {at.band && (
          <i
            class={styles['mid']}
            style={{ insetInlineStart: percent(at.band[0]), inlineSize: percent(at.band[1] - at.band[0]) }}
          />
        )}
        <i
          class={`${styles['me']} ${worse ? styles['worse'] : ''}`}
          style={{ inlineSize: percent(at.value) }}
        />
        {at.average !== null && <i class={styles['avg']} style={{ insetInlineStart: percent(at.average) }} />}
        {at.peer !== null && <i class={styles['peer']} style={{ insetInlineStart: percent(at.peer) }} />}
      </span>
      {other && (
        <small class={styles['named']}>
          <bdi>{other}</bdi>
        </small>
      )}
      {worse && <small class={styles['warn']}>{t.text(`bullets.${worse}`)}</small>}
    </>
  );
  return (
    <li>
      {me.records?.[column.key] === undefined || me.cells[column.key] === 0 ? (
        <div class={styles['row']}>{body}</div>
      ) : (
        <button type="button" class={styles['row']} onClick={() => onDrill(me, column.key)}>
          {body}
        </button>
      )}
    </li>
  );
}

const percent = (share: number): string => `${(Math.min(1, Math.max(0, share)) * 100).toFixed(2)}%`;
