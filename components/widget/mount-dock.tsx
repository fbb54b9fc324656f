import { render } from 'preact';
import tokens from '../tokens.css?inline';
import base from './base.css?inline';
import { Dock, type DockProps } from './dock';
import dockCss from './dock.css?inline';
import hostCss from './host.css?inline';
import widgets from './widgets.css?inline';

/** Everything a page could forge to press our buttons. */
const guarded = [
  'click',
  'pointerdown',
  'pointermove',
  'pointerup',
  'keydown',
  'keyup',
  'auxclick',
  'contextmenu',
];

export interface MountedDock {
  /** A plain element: nothing on it tells whose it is. Whoever mounts it decides where. */
  readonly host: HTMLElement;
  draw(props: DockProps): void;
  /** Where the dock is on screen; `undefined` before it is drawn. */
  box(): DOMRect | undefined;
  /** Puts the focus into the dock. */
  focus(): void;
  /** Ends everything the dock started. The element itself is removed by whoever put it there. */
  end(): void;
}

/**
 * The dock in a closed shadow root. `obeys` says whether an event comes from the user; anything else is stopped
 * before a component sees it.
 */
export function makeDock(
  document: Document,
  obeys = (event: Event): boolean => event.isTrusted,
): MountedDock {
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  // The tokens sit on our own element: on the host, a page's rule for `div` would win over them.
  style.textContent = [hostCss, tokens.replaceAll(':host', '.root'), base, widgets, dockCss].join('\n');
  const root = document.createElement('div');
  root.className = 'root';
  shadow.append(style, root);
  for (const type of guarded) {
    shadow.addEventListener(
      type,
      (event) => {
        if (obeys(event)) return;
        event.stopImmediatePropagation();
        event.preventDefault();
      },
      { capture: true },
    );
    // A shortcut of the CRM has no business with a key pressed in the dock.
    root.addEventListener(type, (event) => event.stopPropagation());
  }
  return {
    host,
    draw(props) {
      root.lang = props.speech.locale;
      root.dir = props.speech.direction;
      render(<Dock {...props} />, root);
    },
    box: () => root.querySelector('.dock')?.getBoundingClientRect(),
    focus: () => root.querySelector<HTMLElement>('[data-collapse], [data-expand], .link')?.focus(),
    end: () => render(null, root),
  };
}
