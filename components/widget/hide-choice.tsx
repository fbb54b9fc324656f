import { useEffect, useRef } from 'preact/hooks';
import type { HideWhere } from '@/lib/model/widget';
import type { Say } from './dock-words';

const places = ['deal', 'site', 'everywhere'] as const satisfies readonly HideWhere[];

interface HideChoiceProps {
  readonly say: Say;
  readonly onHide: (where: HideWhere) => void;
  readonly onCancel: () => void;
}

/** Asks how far the hiding goes; the nearest is first, and has the focus. */
export function HideChoice({ say, onHide, onCancel }: HideChoiceProps) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <fieldset class="pins">
      <legend class="ask">{say('widget.hide.ask')}</legend>
      {places.map((where, i) => (
        <button key={where} type="button" ref={i === 0 ? first : null} onClick={() => onHide(where)}>
          {say(`widget.hide.${where}`)}
        </button>
      ))}
      <button type="button" class="quiet" onClick={onCancel}>
        {say('widget.cancel')}
      </button>
    </fieldset>
  );
}
