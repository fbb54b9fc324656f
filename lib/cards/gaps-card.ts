import type { Translator } from '@/lib/i18n/translator';
import type { GapFigures } from '@/lib/model/deal-figures';
import type { WidgetCard } from '@/lib/model/widget-card';
import { line, noBrief, say } from './said';

/** What is missing on the deal, by name. */
export function gapsCard(t: Translator, { found, checked }: GapFigures): WidgetCard {
  const n = found.length;
  return {
    key: 'gaps',
    title: t.text('widget.gaps.title'),
    side: say(t, 'widget.of', { k: n, n: checked }),
    brief: {
      ...noBrief,
      figure: t.value(n, 'count'),
      icon: n === 0 ? 'check' : 'warn',
      word: t.text('widget.gaps.rail', { n }),
      label: n === 0 ? t.text('widget.gaps.none') : t.text('widget.gaps.label', { n, of: checked }),
      warn: n > 0,
    },
    blocks: [
      n === 0
        ? line(say(t, 'widget.gaps.none'))
        : {
            kind: 'gaps',
            rows: found.flatMap((id) => {
              const key = `widget.gap.${id}`;
              return t.has(key) ? [say(t, key)] : [];
            }),
          },
    ],
  };
}
