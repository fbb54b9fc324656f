import type { WidgetCard } from '@/lib/model/widget-card';
import type { Say } from './dock-words';
import { Icon } from './icon';
import { Ring } from './ring';
import type { Shown } from './shown';

interface RailProps {
  readonly say: Say;
  readonly shown: Shown;
  readonly cards: readonly WidgetCard[];
  readonly onExpand: (widget?: string) => void;
  readonly onDrag: (event: PointerEvent) => void;
}

/** The dock collapsed: one button per widget, with its one figure. */
export function Rail({ say, shown, cards, onExpand, onDrag }: RailProps) {
  return (
    <>
      <button
        type="button"
        class="rb grip"
        data-expand
        aria-label={say('widget.expand')}
        title={say('widget.expand')}
        onClick={() => onExpand()}
      >
        <Icon name="expand" flip />
      </button>
      {/* A strip to drag by; keys do the same anywhere in the dock. */}
      <div class="strip" aria-hidden="true" onPointerDown={onDrag} />
      {shown.status === 'ready' && shown.deal.demo && <b class="demo">{say('widget.demo')}</b>}
      {shown.status === 'ready' ? (
        cards.map(({ key, title, brief }) => (
          <button
            key={key}
            type="button"
            class={brief.warn ? 'rb tall warned' : 'rb tall'}
            aria-label={`${title}: ${brief.label}`}
            title={title}
            onClick={() => onExpand(key)}
          >
            <Figure brief={brief} />
            <span>{brief.word}</span>
          </button>
        ))
      ) : (
        <span class="rb tall" aria-hidden="true">
          –
        </span>
      )}
    </>
  );
}

function Figure({ brief: { ring, icon, figure } }: { brief: WidgetCard['brief'] }) {
  if (ring) return <Ring ring={ring} />;
  if (icon) return <Icon name={icon} />;
  return <b class={figure.length > 4 ? 'of' : undefined}>{figure}</b>;
}
