import type { MessageKey } from '@/lib/i18n/locales/en';
import type { Translator } from '@/lib/i18n/translator';
import type { ChanceFigures } from '@/lib/model/deal-figures';
import type { Said, WidgetCard } from '@/lib/model/widget-card';
import { line, noBrief, say, wordCard } from './said';

const shownReasons = 5;

/** The chance to win with what it is made of; what is missing where too few deals were decided. */
export function chanceCard(t: Translator, figures: ChanceFigures | null): WidgetCard {
  const word = t.text('widget.chance.rail');
  if (!figures) return wordCard(t, 'chance', 'widget.chance.title', say(t, 'widget.chance.closed'), { word });
  const { chance, base, closed, least, host } = figures;
  const ofHost = host === null ? [] : [line(say(t, 'widget.chance.host', { share: t.value(host, 'share') }))];
  if (chance === null || base === null) {
    const card = wordCard(
      t,
      'chance',
      'widget.chance.title',
      say(t, 'widget.chance.thin', { n: closed, least }),
      {
        word,
      },
    );
    return { ...card, blocks: [...card.blocks, ...ofHost] };
  }
  const figure = chanceText(t, chance);
  return {
    key: 'chance',
    title: t.text('widget.chance.title'),
    side: say(t, 'widget.chance.side', { n: closed }),
    brief: { ...noBrief, figure, word, label: figure },
    blocks: [
      {
        kind: 'facts',
        figure,
        head: null,
        rows: [
          {
            label: say(t, 'widget.chance.base', { stage: figures.stageName }, ['stage']),
            value: t.value(base, 'share'),
            move: null,
          },
          ...figures.reasons.slice(0, shownReasons).map(({ reason, detail, points }) => ({
            label: reasonSaid(t, reason, detail),
            value: pointsText(t, points),
            move: points > 0 ? ('up' as const) : ('down' as const),
          })),
        ],
      },
      ...ofHost,
    ],
  };
}

/** Surer than 95 in 100 is said as that. */
export function chanceText(t: Translator, chance: number): string {
  if (chance < 0.05) return `<${t.value(0.05, 'share')}`;
  return chance > 0.95 ? `>${t.value(0.95, 'share')}` : t.value(chance, 'share');
}

/** Percentage points, with their sign. */
const pointsText = (t: Translator, points: number): string =>
  new Intl.NumberFormat(t.locale, { signDisplay: 'exceptZero', maximumFractionDigits: 0 }).format(
    points * 100,
  );

function reasonSaid(t: Translator, reason: string, detail: string | null): Said {
  if (reason === 'source')
    return detail === null
      ? say(t, 'widget.reason.source.none')
      : say(t, 'widget.reason.source', { name: detail }, ['name']);
  const key: string = reason === 'amount' ? `widget.reason.amount.${detail}` : `widget.reason.${reason}`;
  return t.has(key) ? say(t, key as MessageKey) : [reason];
}
