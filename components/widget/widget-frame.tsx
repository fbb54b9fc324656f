import type { ComponentChildren } from 'preact';
import type { Translator } from '@/lib/i18n/translator';
import type { WidgetLayout } from '@/lib/model/widget';
import { Icon } from './icon';

export type WidgetId = WidgetLayout['pinned'][number];

export const titleOf = {
  'stage-age': 'widget.stage.title',
  owner: 'widget.owner.title',
  calls: 'widget.calls.title',
} as const satisfies Record<WidgetId, string>;

interface FrameProps {
  readonly t: Translator;
  readonly id: WidgetId;
  readonly side?: ComponentChildren;
  readonly onUnpin: (id: WidgetId) => void;
  readonly children: ComponentChildren;
}

/** One widget of the dock: label, side note, one thought. Its unpin button shows on hover and focus. */
export function WidgetFrame({ t, id, side, onUnpin, children }: FrameProps) {
  const title = t.text(titleOf[id]);
  return (
    <section class="w" aria-label={title} data-widget={id} tabIndex={-1}>
      <header>
        <h3>{title}</h3>
        {side !== undefined && <span class="side">{side}</span>}
        <button
          type="button"
          class="unpin"
          aria-label={t.text('widget.unpin', { widget: title })}
          onClick={() => onUnpin(id)}
        >
          <Icon name="unpin" />
        </button>
      </header>
      {children}
    </section>
  );
}

/** The shape of text that is still to come. Stands still; the dock's note says it aloud. */
export function Skeleton({ lines }: { lines: number }) {
  return (
    <div class="skeleton" aria-hidden="true">
      {Array.from({ length: lines }, (_, i) => (
        <i key={i} />
      ))}
    </div>
  );
}
