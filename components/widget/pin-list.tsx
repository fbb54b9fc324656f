import type { Say } from './dock-words';
import { Icon } from './icon';

interface PinListProps {
  readonly say: Say;
  readonly titles: Readonly<Record<string, string>>;
  readonly pinned: readonly string[];
  readonly onPin: (key: string) => void;
}

/** The widgets that are not pinned; one press brings one back. */
export function PinList({ say, titles, pinned, onPin }: PinListProps) {
  const others = Object.entries(titles).filter(([key]) => !pinned.includes(key));
  if (others.length === 0) return <p class="say">{say('widget.all-pinned')}</p>;
  return (
    <ul class="pins">
      {others.map(([key, widget]) => (
        <li key={key}>
          <button type="button" onClick={() => onPin(key)} aria-label={say('widget.pin', { widget })}>
            <Icon name="add" small />
            {widget}
          </button>
        </li>
      ))}
    </ul>
  );
}
