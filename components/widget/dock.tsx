import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DockLayout, HideWhere } from '@/lib/model/widget';
import type { WidgetCard } from '@/lib/model/widget-card';
import { DockHead, type Opened } from './dock-head';
import { DockNote } from './dock-note';
import type { Box, FittingPlace, Size } from './dock-place';
import type { Speech } from './dock-words';
import { HiddenNote } from './hidden-note';
import { HideChoice } from './hide-choice';
import { PinList } from './pin-list';
import { Rail } from './rail';
import type { Shown } from './shown';
import { useDockPlace } from './use-dock-place';
import { moved, useReorder } from './use-reorder';
import { WidgetFrame } from './widget-frame';

/** Narrower than this, an open dock would cover a third of the page. */
const narrowUnder = 700;

export interface DockProps {
  readonly speech: Speech;
  /** Which deal it is: what was being hidden of another one is finished. */
  readonly deal: string;
  readonly shown: Shown;
  readonly layout: DockLayout;
  /** What can be pinned, by key, in the order in which it is offered. */
  readonly titles: Readonly<Record<string, string>>;
  /** The moment that "4 min ago" is told from. */
  readonly now: string;
  readonly obstacles: (viewport: Size) => readonly Box[];
  readonly onArrange: (layout: DockLayout) => void;
  readonly onHide: (where: HideWhere) => void;
}

/** The widgets of one deal on one floating surface. Nothing in it changes anything in the CRM. */
export function Dock(props: DockProps) {
  const { speech, deal, shown, layout, titles, now, obstacles, onArrange, onHide } = props;
  const { say, direction } = speech;
  const [openedHere, setOpenedHere] = useState(false);
  const [leaving, setLeaving] = useState<{ readonly where: HideWhere; readonly deal: string }>();
  const [opened, setOpened] = useState<Opened>();
  const place = useDockPlace({
    anchor: layout.position,
    direction,
    obstacles,
    onMoved: (position) => onArrange({ ...layout, position }),
  });
  const narrow = useNarrow();
  const collapsed = layout.collapsed || (narrow && !openedHere);
  const focusOn = useFocusAfter(place.ref, collapsed);
  const pinned = layout.pinned.filter((key) => titles[key] !== undefined);
  const arrange = (keys: readonly string[]): void => onArrange({ ...layout, pinned: [...keys] });
  const order = useReorder(pinned, arrange);

  const collapse = (): void => {
    focusOn('[data-expand]');
    setOpenedHere(false);
    if (!narrow || !layout.collapsed) onArrange({ ...layout, collapsed: !narrow || layout.collapsed });
  };
  const expand = (widget?: string): void => {
    focusOn(widget ? widgetAt(widget) : '[data-collapse]');
    setOpenedHere(narrow);
    if (layout.collapsed) onArrange({ ...layout, collapsed: false });
  };
  const unpin = (widget: string): void => {
    focusOn('[data-add]', true);
    arrange(pinned.filter((one) => one !== widget));
  };
  const pin = (widget: string): void => {
    focusOn(widgetAt(widget), true);
    setOpened(undefined);
    arrange([...pinned, widget]);
  };
  const move = (widget: string, by: -1 | 1): void => {
    const at = pinned.indexOf(widget) + by;
    // At an end that button is gone; its other one takes the focus.
    const hasTool = by < 0 ? at > 0 : at < pinned.length - 1;
    focusOn(`${widgetAt(widget)} [data-tool="${hasTool === by < 0 ? 'up' : 'down'}"]`, true);
    arrange(moved(pinned, widget, at));
  };
  const close = (): void => {
    focusOn(opened === 'hide' ? '[data-hide]' : '[data-add]', true);
    setOpened(undefined);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const arrow = arrows[event.key as keyof typeof arrows];
    const onHandle = event.target instanceof Element && event.target.closest('[data-move]') !== null;
    if (arrow && (event.altKey || onHandle)) place.move(arrow[0], arrow[1], event.shiftKey);
    else if (event.altKey && event.code === 'KeyD') collapsed ? expand() : collapse();
    else if (event.key === 'Escape' && opened) close();
    else return;
    event.preventDefault(); // Alt with an arrow would leave the page.
  };

  const surface = {
    ref: place.ref,
    'aria-label': say('widget.name'),
    style: styleOf(place.at),
    onKeyDown,
  };
  if (leaving?.deal === deal) {
    return (
      <aside class="dock" {...surface}>
        <HiddenNote
          say={say}
          where={leaving.where}
          onUndo={() => setLeaving(undefined)}
          onDone={() => onHide(leaving.where)}
        />
      </aside>
    );
  }
  const cards = cardsOf(shown);
  if (collapsed) {
    return (
      <aside class="dock rail" {...surface}>
        <Rail
          say={say}
          shown={shown}
          cards={pinned.flatMap((key) => cards.get(key) ?? [])}
          onExpand={expand}
          onDrag={place.drag}
        />
      </aside>
    );
  }
  return (
    <aside class="dock" {...surface}>
      <DockHead
        speech={speech}
        shown={shown}
        now={now}
        opened={opened}
        onOpen={(what) => (opened === what ? close() : setOpened(what))}
        onDrag={place.drag}
        onCollapse={collapse}
      />
      {opened === 'pins' && <PinList say={say} titles={titles} pinned={pinned} onPin={pin} />}
      {opened === 'hide' && (
        <HideChoice
          say={say}
          onCancel={close}
          onHide={(where) => {
            setOpened(undefined);
            setLeaving({ where, deal });
          }}
        />
      )}
      <DockNote speech={speech} shown={shown} now={now} />
      <div class="widgets" data-scrolls>
        {(shown.status === 'ready' || shown.status === 'loading') &&
          order.keys.map((key, at) => (
            <WidgetFrame
              key={key}
              id={key}
              title={cards.get(key)?.title ?? titles[key] ?? ''}
              say={say}
              card={cards.get(key)}
              isFirst={at === 0}
              isLast={at === order.keys.length - 1}
              isDragged={order.dragged === key}
              onUnpin={() => unpin(key)}
              onMove={(by) => move(key, by)}
              onDrag={(event) => order.drag(key, event)}
            />
          ))}
        {pinned.length === 0 && <p class="say">{say('widget.none')}</p>}
      </div>
    </aside>
  );
}

const cardsOf = (shown: Shown): ReadonlyMap<string, WidgetCard> =>
  new Map(shown.status === 'ready' ? shown.deal.cards.map((card) => [card.key, card]) : []);

const widgetAt = (key: string): string => `[data-widget="${CSS.escape(key)}"]`;

function styleOf(at: FittingPlace | undefined) {
  if (!at) return { visibility: 'hidden' as const };
  return { translate: `${at.left}px ${at.top}px`, maxBlockSize: `${at.height}px` };
}

const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as const;

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
