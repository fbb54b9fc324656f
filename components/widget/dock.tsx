import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Translator } from '@/lib/i18n/translator';
import type { WidgetLayout } from '@/lib/model/widget';
import { Calls } from './calls';
import { DockHead } from './dock-head';
import { DockNote } from './dock-note';
import type { Box, FittingPlace, Size } from './dock-place';
import { HiddenNote } from './hidden-note';
import { Owner } from './owner';
import { PinList } from './pin-list';
import { Rail } from './rail';
import type { Shown } from './shown';
import { StageAge } from './stage-age';
import { useDockPlace } from './use-dock-place';
import { Skeleton, WidgetFrame, type WidgetId } from './widget-frame';

/** Narrower than this, an open dock would cover a third of the page. */
const narrowUnder = 700;

export interface DockProps {
  readonly t: Translator;
  readonly shown: Shown;
  readonly layout: WidgetLayout;
  /** The moment that "4 min ago" is told from. */
  readonly now: string;
  readonly obstacles: (viewport: Size) => readonly Box[];
  readonly onArrange: (layout: WidgetLayout) => void;
}

/** The widgets of one deal on one floating surface. Nothing in it changes anything in the CRM. */
export function Dock({ t, shown, layout, now, obstacles, onArrange }: DockProps) {
  const [openedHere, setOpenedHere] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const [adding, setAdding] = useState(false);
  const place = useDockPlace({
    anchor: layout.position,
    direction: t.direction,
    obstacles,
    onMoved: (position) => onArrange({ ...layout, position }),
  });
  const narrow = useNarrow();
  const collapsed = layout.collapsed || (narrow && !openedHere);
  const focusOn = useFocusAfter(place.ref, collapsed);

  const collapse = (): void => {
    focusOn('[data-expand]');
    setOpenedHere(false);
    if (!narrow || !layout.collapsed) onArrange({ ...layout, collapsed: !narrow || layout.collapsed });
  };
  const expand = (widget?: WidgetId): void => {
    focusOn(widget ? `[data-widget="${widget}"]` : '[data-collapse]');
    setOpenedHere(narrow);
    if (layout.collapsed) onArrange({ ...layout, collapsed: false });
  };
  const unpin = (widget: WidgetId): void => {
    focusOn('[data-add]', true);
    onArrange({ ...layout, pinned: layout.pinned.filter((one) => one !== widget) });
  };
  const pin = (widget: WidgetId): void => {
    focusOn(`[data-widget="${widget}"]`, true);
    setAdding(false);
    onArrange({ ...layout, pinned: [...layout.pinned, widget] });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const arrow = arrows[event.key as keyof typeof arrows];
    const onHandle = event.target instanceof Element && event.target.closest('[data-move]') !== null;
    if (arrow && (event.altKey || onHandle)) place.move(arrow[0], arrow[1], event.shiftKey);
    else if (event.altKey && event.code === 'KeyD') collapsed ? expand() : collapse();
    else if (event.key === 'Escape' && adding) setAdding(false);
    else return;
    event.preventDefault(); // Alt with an arrow would leave the page.
  };

  const props = {
    ref: place.ref,
    'aria-label': t.text('widget.name'),
    style: styleOf(place.at),
    onKeyDown,
  };
  if (leaving) {
    return (
      <aside class="dock" {...props}>
        <HiddenNote
          t={t}
          onUndo={() => setLeaving(false)}
          onDone={() => onArrange({ ...layout, hidden: true })}
        />
      </aside>
    );
  }
  if (collapsed) {
    return (
      <aside class="dock rail" {...props}>
        <Rail t={t} shown={shown} pinned={layout.pinned} onExpand={expand} onDrag={place.drag} />
      </aside>
    );
  }
  return (
    <aside class="dock" {...props}>
      <DockHead
        t={t}
        shown={shown}
        now={now}
        adding={adding}
        canAdd={layout.pinned.length < 3}
        onAdd={() => setAdding(!adding)}
        onDrag={place.drag}
        onCollapse={collapse}
        onHide={() => setLeaving(true)}
      />
      {adding && <PinList t={t} pinned={layout.pinned} onPin={pin} />}
      <DockNote t={t} shown={shown} now={now} />
      <div class="widgets" data-scrolls>
        {layout.pinned.map((id) => (
          <Widget key={id} id={id} t={t} shown={shown} onUnpin={unpin} />
        ))}
        {layout.pinned.length === 0 && <p class="say">{t.text('widget.none')}</p>}
      </div>
    </aside>
  );
}

function styleOf(at: FittingPlace | undefined) {
  if (!at) return { visibility: 'hidden' as const };
  return { translate: `${at.left}px ${at.top}px`, maxBlockSize: `${at.height}px` };
}

const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as const;

interface WidgetProps {
  readonly id: WidgetId;
  readonly t: Translator;
  readonly shown: Shown;
  readonly onUnpin: (id: WidgetId) => void;
}

function Widget({ id, t, shown, onUnpin }: WidgetProps) {
  if (shown.status === 'loading') {
    return (
      <WidgetFrame t={t} id={id} onUnpin={onUnpin}>
        <Skeleton lines={id === 'stage-age' ? 2 : 4} />
      </WidgetFrame>
    );
  }
  if (shown.status !== 'ready') return null; // One note says it for all of them.
  const { stage, owner, calls, callsKnown, currency } = shown.deal;
  if (id === 'stage-age') return <StageAge t={t} stage={stage} onUnpin={onUnpin} />;
  if (id === 'owner') return <Owner t={t} owner={owner} currency={currency} onUnpin={onUnpin} />;
  return <Calls t={t} calls={calls} known={callsKnown} onUnpin={onUnpin} />;
}

function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(innerWidth < narrowUnder);
  useEffect(() => {
    const changed = (): void => setNarrow(innerWidth < narrowUnder);
    addEventListener('resize', changed);
    return () => removeEventListener('resize', changed);
  }, []);
  return narrow;
}

/** Remembers where the focus belongs after the next change, so that a key press never loses its place. */
function useFocusAfter(
  ref: { readonly current: HTMLElement | null },
  collapsed: boolean,
): (selector: string, soon?: boolean) => void {
  const wanted = useRef<string>(undefined);
  const apply = (): void => {
    const selector = wanted.current;
    wanted.current = undefined;
    if (selector) ref.current?.querySelector<HTMLElement>(selector)?.focus();
  };
  useLayoutEffect(apply, [collapsed]);
  return (selector, soon = false) => {
    wanted.current = selector;
    if (soon) setTimeout(apply); // Pinning changes no state of the dock itself.
  };
}
