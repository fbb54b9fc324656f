import { type ReadonlySignal, useComputed, useModel } from '@preact/signals';
import { Button, Tool } from '@/components/controls/button';
import { useSession, useWords } from '@/components/controls/session-context';
import { MiniChart } from '@/components/report/mini-chart';
import { periodText, reportTitle } from '@/components/report/words';
import type { ReportPin, View } from '@/lib/model/view';
import type { Whose } from '@/lib/state/home';
import type { Origin } from '@/lib/state/navigation';
import { ReportView } from '@/lib/state/report-view';
import styles from './pin-tile.module.css';
import { Waiting } from './section';

interface PinTileProps {
  pin: ReportPin;
  /** Whose figures the home shows; a pin that says whose itself keeps to that. */
  owner: ReadonlySignal<Whose>;
  onReport: (report: string, view: View) => void;
  onDrill: (report: string, view: View, origin: Origin) => void;
  /** Given while the pins are being arranged. */
  place?: { readonly first: boolean; readonly last: boolean };
  onMove?: (by: -1 | 1) => void;
  onUnpin?: () => void;
}

/** A pinned report: its name leads to it, under it its chart, small. */
export function PinTile({ pin, owner, onReport, onDrill, place, onMove, onUnpin }: PinTileProps) {
  const session = useSession();
  const t = useWords();
  const target = useComputed(() => ({ report: pin.report, view: viewOf(pin, owner.value) }));
  const { view } = target.value;
  const model = useModel(() => new ReportView(session, target));
  const result = model.answered.value?.result;
  const title = reportTitle(t, pin.report);
  const said = pin.view.owner && session.contents.value?.users.find(({ id }) => id === pin.view.owner)?.name;
  return (
    <article class={styles['tile']} aria-busy={!result && !model.failure.value}>
      <header>
        <h3>
          <button type="button" onClick={() => onReport(pin.report, view)}>
            {title}
          </button>
        </h3>
        {result && !place && (
          <p>
            {said && <bdi>{said}</bdi>}
            <span>{periodText(t, result.foot.from, result.foot.to, session.today.value)}</span>
            {result.foot.n > 0 && <span>{t.text('foot.n', { count: result.foot.n })}</span>}
          </p>
        )}
        {place && (
          <span class={styles['tools']}>
            <Tool
              icon="up"
              data-move="-1"
              label={t.text('home.pins.up', { name: title })}
              disabled={place.first}
              onClick={() => onMove?.(-1)}
            />
            <Tool
              icon="down"
              data-move="1"
              label={t.text('home.pins.down', { name: title })}
              disabled={place.last}
              onClick={() => onMove?.(1)}
            />
            <Tool
              icon="close"
              label={t.text('home.pins.unpin', { name: title })}
              onClick={() => onUnpin?.()}
            />
          </span>
        )}
      </header>
      {!result && !model.failure.value && <Waiting lines={4} />}
      {model.failure.value && !result && (
        <p class={styles['nothing']}>
          {t.text('home.pins.failed')}{' '}
          <Button kind="link" small onClick={() => model.again()}>
            {t.text('home.pins.again')}
          </Button>
        </p>
      )}
      {result && (
        <div class={model.stale.value ? styles['stale'] : undefined}>
          {result.state === 'unavailable' || result.state === 'empty' ? (
            <p class={styles['nothing']}>
              {t.text(result.state === 'empty' ? 'state.empty' : 'state.unavailable')}
            </p>
          ) : (
            <MiniChart
              result={result}
              t={t}
              onDrill={(block, row, column) => onDrill(pin.report, view, { block, row, column })}
            />
          )}
        </div>
      )}
    </article>
  );
}

/** A pin that does not say whose shows whom the home shows. */
const viewOf = ({ view }: ReportPin, owner: Whose): View =>
  view.owner === undefined && owner !== 'me' ? { ...view, owner } : view;
