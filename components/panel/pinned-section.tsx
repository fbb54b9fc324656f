import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/controls/button';
import { useWords } from '@/components/controls/session-context';
import { reportTitle } from '@/components/report/words';
import type { ReportPin, View } from '@/lib/model/view';
import type { Whose } from '@/lib/state/home';
import type { Origin } from '@/lib/state/navigation';
import type { Pins } from '@/lib/state/pins';
import { PinTile } from './pin-tile';
import styles from './pinned-section.module.css';
import { Section } from './section';

export interface PinnedProps {
  pins: Pins;
  owner: ReadonlySignal<Whose>;
  onReport: (report: string, view: View) => void;
  onDrill: (report: string, view: View, origin: Origin) => void;
  onReports: () => void;
}

/** The reports the user keeps at hand, each small; moved up and down and taken away while they are being arranged. */
export function PinnedSection({ pins, owner, onReport, onDrill, onReports }: PinnedProps) {
  const t = useWords();
  const arranging = useSignal(false);
  const gone = useSignal<{ pin: ReportPin; place: number } | null>(null);
  const said = useSignal('');
  const part = useRef<HTMLDivElement>(null);
  const list = pins.list.value;
  const moved = useRef<{ readonly id: string; readonly by: -1 | 1 } | null>(null);
  // The button goes with its tile and loses the focus; at the end of the way the other one takes it.
  useLayoutEffect(() => {
    const last = moved.current;
    moved.current = null;
    if (!last) return;
    const buttons = part.current?.querySelectorAll<HTMLButtonElement>(`[data-pin="${last.id}"] [data-move]`);
    const free = [...(buttons ?? [])].filter(({ disabled }) => !disabled);
    (free.find(({ dataset }) => dataset['move'] === String(last.by)) ?? free[0])?.focus();
  }, [list]);
  useLayoutEffect(() => {
    if (gone.value) part.current?.querySelector<HTMLElement>('[role="status"] button')?.focus();
  }, [gone.value]);
  if (!list) return null;
  const move = (pin: ReportPin, place: number, by: -1 | 1): void => {
    void pins.move(pin.id, by);
    said.value = t.text('home.pins.moved', {
      name: reportTitle(t, pin.report),
      place: place + by + 1,
      count: list.length,
    });
    moved.current = { id: pin.id, by };
  };
  const takeAway = (pin: ReportPin, place: number): void => {
    gone.value = { pin, place };
    void pins.unpin(pin.id);
  };
  return (
    <Section
      title={t.text('home.pins')}
      {...(list.length > 0 && {
        link: t.text(arranging.value ? 'home.pins.done' : 'home.pins.arrange'),
        pressed: arranging.value,
        onLink: () => {
          arranging.value = !arranging.value;
          gone.value = null;
        },
      })}
    >
      <div ref={part}>
        {list.length === 0 && (
          <p class={styles['none']}>
            {t.text('home.pins.none')}{' '}
            <Button kind="link" onClick={onReports}>
              {t.text('home.pins.choose')}
            </Button>
          </p>
        )}
        <ul class={styles['tiles']}>
          {list.map((pin, place) => (
            <li key={pin.id} data-pin={pin.id}>
              <PinTile
                pin={pin}
                owner={owner}
                onReport={onReport}
                onDrill={onDrill}
                {...(arranging.value && {
                  place: { first: place === 0, last: place === list.length - 1 },
                  onMove: (by: -1 | 1) => move(pin, place, by),
                  onUnpin: () => takeAway(pin, place),
                })}
              />
            </li>
          ))}
        </ul>
        <p class={styles['gone']} role="status">
          {gone.value ? (
            <>
              {t.text('home.pins.gone', { name: reportTitle(t, gone.value.pin.report) })}{' '}
              <Button
                kind="link"
                small
                onClick={() => {
                  if (gone.value) void pins.restore(gone.value.pin, gone.value.place);
                  gone.value = null;
                }}
              >
                {t.text('home.undo')}
              </Button>
            </>
          ) : (
            <span class="vh">{said.value}</span>
          )}
        </p>
      </div>
    </Section>
  );
}
