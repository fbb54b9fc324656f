import type { Translator } from '@/lib/i18n/translator';
import { Icon } from './icon';
import { titleOf, type WidgetId } from './widget-frame';

interface PinListProps {
  readonly t: Translator;
  readonly pinned: readonly WidgetId[];
  readonly onPin: (widget: WidgetId) => void;
}

/** The widgets that are not pinned; one press brings one back. */
export function PinList({ t, pinned, onPin }: PinListProps) {
  const others = (Object.keys(titleOf) as WidgetId[]).filter((id) => !pinned.includes(id));
  return (
    <ul class="pins">
      {others.map((id) => (
        <li key={id}>
          <button
            type="button"
            onClick={() => onPin(id)}
            aria-label={t.text('widget.pin', { widget: t.text(titleOf[id]) })}
          >
            <Icon name="add" small />
            {t.text(titleOf[id])}
          </button>
        </li>
      ))}
    </ul>
  );
}
