import type { FoundTable } from './find-tables';

/** Pointing under way: its end, and how to end it from outside. */
export interface Pointing {
  readonly chosen: Promise<FoundTable | null>;
  stop(): void;
}

/**
 * Lets the user click one of the tables of a page; `null` when they press Esc or it is stopped.
 *
 * Rules: a layer over everything takes the clicks, so that the page's own elements get none. It is in a closed shadow root,
 * takes only what a person does, says nothing, and is gone with its listeners when pointing ends.
 */
export function pointAtTable(document: Document, tables: readonly FoundTable[]): Pointing {
  const ended = new AbortController();
  const { signal } = ended;
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const layer = root.appendChild(document.createElement('div'));
  const box = root.appendChild(document.createElement('div'));
  style(host, {
    all: 'initial',
    position: 'fixed',
    inset: '0',
    'z-index': '2147483647',
    margin: '0',
    padding: '0',
    border: '0',
    width: 'auto',
    height: 'auto',
    background: 'transparent',
    overflow: 'hidden',
  });
  style(layer, { position: 'fixed', inset: '0', cursor: 'crosshair' });
  style(box, {
    position: 'fixed',
    display: 'none',
    'box-sizing': 'border-box',
    'pointer-events': 'none',
    border: '2px solid #0a6c85',
    outline: '2px solid #fff',
    'border-radius': '6px',
    background: 'rgb(10 108 133 / 14%)',
  });
  document.documentElement.append(host);
  onTop(host);

  let under: FoundTable | null = null;
  let end: (table: FoundTable | null) => void = () => {};
  const chosen = new Promise<FoundTable | null>((done) => {
    end = (table) => {
      ended.abort();
      host.remove();
      done(table);
    };
  });
  const beneath = (x: number, y: number): Element | undefined =>
    document.elementsFromPoint(x, y).find((element) => element !== host);
  const look = ({ clientX, clientY }: MouseEvent): void => {
    const element = beneath(clientX, clientY);
    const around = tables.filter((table) => element && table.element.contains(element));
    under = around.reduce<FoundTable | null>(
      (least, table) => (least?.element.contains(table.element) !== false ? table : least),
      null,
    );
    draw(box, under?.element);
  };
  layer.addEventListener('pointermove', look, { signal });
  for (const name of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'contextmenu'])
    layer.addEventListener(name, swallow, { signal });
  layer.addEventListener(
    'click',
    (event) => {
      swallow(event);
      if (!event.isTrusted) return;
      look(event);
      if (under) end(under);
    },
    { signal },
  );
  layer.addEventListener(
    'wheel',
    (event) => {
      swallow(event);
      scrollable(beneath(event.clientX, event.clientY)).scrollBy(event.deltaX, event.deltaY);
      look(event);
    },
    { signal, passive: false },
  );
  document.defaultView?.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !event.isTrusted) return;
      swallow(event);
      end(null);
    },
    { signal, capture: true },
  );
  return { chosen, stop: () => end(null) };
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function style(element: HTMLElement, declared: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(declared)) element.style.setProperty(name, value, 'important');
}

/** Above dialogs too, where the browser knows how. */
function onTop(host: HTMLElement): void {
  try {
    host.popover = 'manual';
    host.showPopover();
  } catch {
    // Over the page all the same, but for its dialogs.
  }
}

function draw(box: HTMLElement, element: Element | undefined): void {
  if (!element) {
    style(box, { display: 'none' });
    return;
  }
  const { left, top, width, height } = element.getBoundingClientRect();
  style(box, {
    display: 'block',
    left: `${left - 3}px`,
    top: `${top - 3}px`,
    width: `${width + 6}px`,
    height: `${height + 6}px`,
  });
}

/** What moves when the wheel is turned over an element. */
function scrollable(element: Element | undefined): Element {
  for (let at = element; at; at = at.parentElement ?? undefined) {
    if (at.scrollHeight > at.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(at).overflowY))
      return at;
  }
  return document.scrollingElement ?? document.documentElement;
}
