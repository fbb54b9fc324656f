import type { Translator } from '@/lib/i18n/translator';
import type { OwnerFigures } from '@/lib/model/deal-figures';
import type { WidgetCard } from '@/lib/model/widget-card';
import { cut, line, nameSaid, noBrief, say, wordCard } from './said';

/** Under this many closed deals a rate is said as "k of n" only. */
export const leastClosed = 5;

/** The owner's last 90 days: what share of closed deals was won, its value, and what is open. */
export function ownerCard(t: Translator, owner: OwnerFigures | null, currency: string): WidgetCard {
  const word = t.text('widget.owner.rail');
  if (!owner) return wordCard(t, 'owner', 'widget.owner.title', say(t, 'widget.owner.unknown'), { word });
  const closed = owner.won + owner.lost;
  const isJudged = closed >= leastClosed && owner.winRate !== null;
  const kOfN = t.text('widget.of', { k: owner.won, n: closed });
  const rate = isJudged ? t.value(owner.winRate, 'share') : null;
  const fact = (label: Parameters<Translator['text']>[0], value: string) => ({
    label: [t.text(label)],
    value,
    move: null,
  });
  return {
    key: 'owner',
    title: t.text('widget.owner.title'),
    side: say(t, 'widget.owner.side'),
    brief: {
      ...noBrief,
      figure: closed === 0 ? '–' : (rate ?? kOfN),
      word,
      label:
        closed === 0
          ? t.text('widget.owner.none-closed')
          : cut(`${owner.name}, ${t.text('widget.owner.rate')} ${kOfN}`),
    },
    blocks: [
      {
        kind: 'facts',
        figure: rate,
        head: nameSaid(owner.name),
        rows: [
          fact('widget.owner.rate', closed === 0 ? '–' : kOfN),
          fact('widget.owner.won-value', t.money(owner.wonValue, currency)),
          fact('widget.owner.open', t.value(owner.openCount, 'count')),
          fact('widget.owner.open-value', t.money(owner.openValue, currency)),
        ],
      },
      ...(closed === 0 ? [line(say(t, 'widget.owner.none-closed'))] : []),
    ],
  };
}
