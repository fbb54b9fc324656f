import type { Translator } from '@/lib/i18n/translator';
import type { SimilarFigures } from '@/lib/model/deal-figures';
import type { Said, WidgetCard } from '@/lib/model/widget-card';
import { nameSaid, noBrief, plain, say, wordCard } from './said';

const daySeconds = 86_400;

/** Won deals most like this one: what they were worth and how long they took. */
export function similarCard(t: Translator, similar: SimilarFigures, currency: string, most = 3): WidgetCard {
  const word = t.text('widget.similar.rail');
  if (similar.deals.length === 0)
    return wordCard(t, 'similar', 'widget.similar.title', say(t, 'widget.similar.none'), { word });
  const side = say(t, 'widget.similar.side', { n: similar.n });
  return {
    key: 'similar',
    title: t.text('widget.similar.title'),
    side,
    brief: { ...noBrief, figure: t.value(similar.deals.length, 'count'), word, label: plain(side) },
    blocks: [
      {
        kind: 'deals',
        rows: similar.deals.slice(0, most).map((deal) => ({
          id: deal.id,
          title: nameSaid(deal.name),
          note: noteSaid(t, deal),
          value: deal.value === null ? '–' : t.money(deal.value, currency),
        })),
      },
    ],
  };
}

function noteSaid(t: Translator, { customer, cycleSec }: SimilarFigures['deals'][number]): Said {
  const n = cycleSec === null ? null : Math.max(1, Math.round(cycleSec / daySeconds));
  if (n === null) return customer === null ? [] : nameSaid(customer);
  return customer === null
    ? say(t, 'widget.similar.days', { n })
    : say(t, 'widget.similar.days-of', { n, customer }, ['customer']);
}
