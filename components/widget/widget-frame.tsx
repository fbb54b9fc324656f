import type { WidgetCard } from '@/lib/model/widget-card';
import { Block } from './card-block';
import type { Say } from './dock-words';
import { Icon, type IconName } from './icon';
import { SaidWords } from './said';

interface FrameProps {
  readonly id: string;
  readonly title: string;
  readonly say: Say;
  /** Absent while it loads. */
  readonly card?: WidgetCard | undefined;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isDragged: boolean;
  readonly onUnpin: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onDrag: (event: PointerEvent) => void;
}

/** One widget of the dock: label, side note, one thought. Its tools show on hover and focus; its head drags it. */
export function WidgetFrame(props: FrameProps) {
  const { id, title, say, card, isFirst, isLast, isDragged, onUnpin, onMove, onDrag } = props;
  const tool = (icon: IconName, name: string, act: () => void, mark: string) => (
    <button type="button" data-tool={mark} aria-label={name} title={name} onClick={act}>
      <Icon name={icon} />
    </button>
  );
  return (
    <section class={isDragged ? 'w dragged' : 'w'} aria-label={title} data-widget={id} tabIndex={-1}>
      <header
        onPointerDown={(event) => {
          if (!(event.target as Element).closest('button')) onDrag(event);
        }}
      >
        <h3>{title}</h3>
        {card?.side && (
          <span class="side">
            <SaidWords said={card.side} />
          </span>
        )}
        <span class="tools">
          {!isFirst && tool('up', say('widget.up', { widget: title }), () => onMove(-1), 'up')}
          {!isLast && tool('down', say('widget.down', { widget: title }), () => onMove(1), 'down')}
          {tool('unpin', say('widget.unpin', { widget: title }), onUnpin, 'unpin')}
        </span>
      </header>
      {card ? card.blocks.map((block, i) => <Block key={i} block={block} />) : <Skeleton />}
    </section>
  );
}

/** The shape of text that is still to come. Stands still; the dock's note says it aloud. */
function Skeleton() {
  return (
    <div class="skeleton" aria-hidden="true">
      <i />
      <i />
      <i />
    </div>
  );
}
