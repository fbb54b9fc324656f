import {
  defaultRangeExtractor,
  elementScroll,
  measureElement,
  observeElementOffset,
  observeElementRect,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  type VirtualizerOptions,
  windowScroll,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';

/** Lists longer than this are drawn as far as they can be seen. */
export const windowedFrom = 40;

type Options = VirtualizerOptions<Element, Element>;
type Scrolling = Pick<
  Options,
  'getScrollElement' | 'observeElementRect' | 'observeElementOffset' | 'scrollToFn'
>;

/** The page itself scrolls; the library has functions of their own for a window, with types of their own. */
const byPage = {
  getScrollElement: () => window,
  observeElementRect: observeWindowRect,
  observeElementOffset: observeWindowOffset,
  scrollToFn: windowScroll,
} as unknown as Scrolling;

const byBox = (box: Ref<Element>): Scrolling => ({
  getScrollElement: () => box.current,
  observeElementRect,
  observeElementOffset,
  scrollToFn: elementScroll,
});

interface Ref<E> {
  readonly current: E | null;
}

interface WindowedProps {
  readonly count: number;
  /** Height of a row before it has been drawn. */
  readonly size: number;
  /** What holds the rows; where it begins decides which of them are in sight. */
  readonly list: Ref<Element>;
  /** What scrolls, when it is not the page. */
  readonly box?: Ref<Element> | undefined;
  /** Draws every row: for paper, and for lists that are short. */
  readonly whole: boolean;
  /** A row that stays drawn wherever the list is scrolled to, because it has the focus. */
  readonly held?: number | undefined;
}

/** A row to draw, and the empty height before it. */
export interface Windowed {
  readonly items: readonly { readonly index: number; readonly before: number }[];
  /** Height of the rows after the last one drawn. */
  readonly after: number;
  /** For the `ref` of each row, which must bear its `data-index`: rows may be of any height. */
  readonly measure: (row: Element | null) => void;
  /** Brings a row that is not drawn into sight. */
  readonly show: (index: number) => void;
}

/** The rows of a long list that are in sight, and a few around them. */
export function useWindowed({ count, size, list, box, whole, held }: WindowedProps): Windowed {
  const [, draw] = useReducer((turn: number) => turn + 1, 0);
  const virtual = useRef<{
    readonly of: Ref<Element> | undefined;
    readonly it: Virtualizer<Element, Element>;
  }>(null);
  const options: Options = {
    ...(box ? byBox(box) : byPage),
    count,
    enabled: !whole,
    estimateSize: () => size,
    overscan: 12,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    measureElement: (row, entry, instance) => measureElement(row, entry, instance) || size,
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      return held === undefined || held >= count || seen.includes(held)
        ? seen
        : [...seen, held].sort((a, b) => a - b);
    },
    scrollMargin: startOf(list.current, box?.current ?? null),
    onChange: () => draw(0),
  };
  if (virtual.current === null || virtual.current.of !== box) {
    virtual.current = { of: box, it: new Virtualizer(options) };
  }
  const { it } = virtual.current;
  it.setOptions(options);
  useLayoutEffect(() => it._didMount(), [it]);
  useLayoutEffect(() => it._willUpdate());
  useLayoutEffect(() => {
    if (!whole) draw(0); // Only now is it known where the list begins.
  }, [whole]);
  if (whole) {
    return {
      items: Array.from({ length: count }, (_, index) => ({ index, before: 0 })),
      after: 0,
      measure: unmeasured,
      show: () => {},
    };
  }
  const margin = it.options.scrollMargin;
  let end = margin;
  const items = it.getVirtualItems().map((item) => {
    const before = Math.max(0, item.start - end);
    end = item.end;
    return { index: item.index, before };
  });
  return {
    items,
    after: Math.max(0, it.getTotalSize() + margin - end),
    measure: it.measureElement,
    show: (index) => it.scrollToIndex(index, { align: 'auto' }),
  };
}

const unmeasured = (): void => {};

/** How far below the start of what scrolls the list begins. */
function startOf(list: Element | null, box: Element | null): number {
  if (!list) return 0;
  const { top } = list.getBoundingClientRect();
  return box ? top - box.getBoundingClientRect().top + box.scrollTop : top + window.scrollY;
}
