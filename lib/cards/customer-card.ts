import type { MessageKey } from '@/lib/i18n/locales/en';
import type { Translator } from '@/lib/i18n/translator';
import type { CustomerFigures } from '@/lib/model/deal-figures';
import type { WidgetCard } from '@/lib/model/widget-card';
import { cut, nameSaid, noBrief, say, wordCard } from './said';

/** What the customer has bought, since when, and what is open with them. */
export function customerCard(t: Translator, customer: CustomerFigures | null, currency: string): WidgetCard {
  const word = t.text('widget.customer.rail');
  if (!customer)
    return wordCard(t, 'customer', 'widget.customer.title', say(t, 'widget.customer.unknown'), { word });
  const { wonCount, wonValue, since, openCount, openValue, openCases, nps } = customer;
  const won = t.money(wonValue, currency);
  const fact = (label: MessageKey, value: string) => ({ label: [t.text(label)], value, move: null });
  return {
    key: 'customer',
    title: t.text('widget.customer.title'),
    side: wonCount === 0 ? say(t, 'widget.customer.new') : null,
    brief: {
      ...noBrief,
      figure: t.value(wonCount, 'count'),
      word,
      label: cut(`${customer.name}, ${t.text('widget.customer.won-value')} ${won}`),
    },
    blocks: [
      {
        kind: 'facts',
        figure: null,
        head: nameSaid(customer.name),
        rows: [
          ...(wonCount === 0
            ? []
            : [
                fact('widget.customer.won-value', won),
                fact('widget.customer.won', t.value(wonCount, 'count')),
                ...(since ? [fact('widget.customer.since', t.date(since))] : []),
              ]),
          fact(
            'widget.customer.open',
            openValue === 0
              ? t.value(openCount, 'count')
              : t.text('widget.beside', {
                  first: t.value(openCount, 'count'),
                  second: t.money(openValue, currency),
                }),
          ),
          ...(openCases === null ? [] : [fact('widget.customer.cases', t.value(openCases, 'count'))]),
          ...(nps === null
            ? []
            : [
                fact(
                  'widget.customer.nps',
                  t.text('widget.beside', {
                    first: t.value(nps.score, 'mean'),
                    second: t.date(nps.at, 'month'),
                  }),
                ),
              ]),
        ],
      },
    ],
  };
}
