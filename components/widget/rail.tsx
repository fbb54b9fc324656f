import type { ComponentChildren } from 'preact';
import type { Translator } from '@/lib/i18n/translator';
import type { DealWidget } from '@/lib/model/widget';
import { Icon } from './icon';
import { leastClosed } from './owner';
import type { Shown } from './shown';
import { StageRing } from './stage-age';
import { ageFigure, agePhrase, meaning } from './stage-words';
import { titleOf, type WidgetId } from './widget-frame';

interface RailProps {
  readonly t: Translator;
  readonly shown: Shown;
  readonly pinned: readonly WidgetId[];
  readonly onExpand: (widget?: WidgetId) => void;
  readonly onDrag: (event: PointerEvent) => void;
}

/** The dock collapsed: one button per widget, with its one figure. */
export function Rail({ t, shown, pinned, onExpand, onDrag }: RailProps) {
  const deal = shown.status === 'ready' ? shown.deal : undefined;
  return (
    <>
      <button
        type="button"
        class="rb grip"
        data-expand
        aria-label={t.text('widget.expand')}
        title={t.text('widget.expand')}
        onClick={() => onExpand()}
      >
        <Icon name="expand" flip />
      </button>
      {/* A strip to drag by; keys do the same anywhere in the dock. */}
      <div class="strip" aria-hidden="true" onPointerDown={onDrag} />
      {deal?.demo && <b class="demo">{t.text('widget.demo')}</b>}
      {deal ? (
        pinned.map((id) => {
          const { figure, word, label } = briefs[id](t, deal);
          return (
            <button
              key={id}
              type="button"
              class="rb tall"
              aria-label={`${t.text(titleOf[id])}: ${label}`}
              onClick={() => onExpand(id)}
            >
              {figure}
              <span>{word}</span>
            </button>
          );
        })
      ) : (
        <span class="rb tall" aria-hidden="true">
          –
        </span>
      )}
    </>
  );
}

interface Brief {
  readonly figure: ComponentChildren;
  readonly word: string;
  /** Spoken instead of both. */
  readonly label: string;
}

const briefs: Readonly<Record<WidgetId, (t: Translator, deal: DealWidget) => Brief>> = {
  'stage-age': (t, { stage }) => {
    if (!stage) return { figure: <b>–</b>, word: '', label: t.text('widget.stage.unknown') };
    const n = ageFigure(stage.ageSec) ?? 1;
    const word = t.text(`widget.stage.rail.${stage.ageSec < 86_400 ? 'hours' : 'days'}`, { n });
    const age = agePhrase(stage);
    const means = meaning(stage);
    return {
      figure: <StageRing t={t} stage={stage} />,
      word,
      label: `${t.text(age.of, age.values)}. ${t.text(means.of, means.values)}`,
    };
  },
  owner: (t, { owner }) => {
    const word = t.text('widget.owner.rail');
    if (!owner) return { figure: <b>–</b>, word, label: t.text('widget.owner.unknown') };
    const closed = owner.won + owner.lost;
    const kOfN = t.text('widget.of', { k: owner.won, n: closed });
    const judged = closed >= leastClosed && owner.winRate !== null;
    if (closed === 0) return { figure: <b>–</b>, word, label: t.text('widget.owner.none-closed') };
    return {
      figure: judged ? <b>{t.value(owner.winRate, 'share')}</b> : <b class="of">{kOfN}</b>,
      word,
      label: `${owner.name}, ${t.text('widget.owner.rate')} ${kOfN}`,
    };
  },
  calls: (t, { calls, callsKnown }) => {
    if (!callsKnown || calls.total === 0) {
      const label = t.text(callsKnown ? 'widget.calls.none' : 'widget.calls.unknown');
      return { figure: <Icon name="phone" />, word: callsKnown ? t.value(0, 'count') : '–', label };
    }
    const values = { k: calls.connected, n: calls.total };
    return {
      figure: <Icon name="phone" />,
      word: t.text('widget.of', values),
      label: t.text('widget.calls.side', values),
    };
  },
};
