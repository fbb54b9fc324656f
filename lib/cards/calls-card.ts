import type { Translator } from '@/lib/i18n/translator';
import type { CallFigures } from '@/lib/model/deal-figures';
import type { Said, WidgetCard } from '@/lib/model/widget-card';
import { nameSaid, noBrief, plain, say, wordCard } from './said';

type Call = CallFigures['last'][number];

/** The last calls of the deal, newest first: who, how it ended, when. */
export function callsCard(t: Translator, calls: CallFigures, callsKnown: boolean): WidgetCard {
  if (!callsKnown || calls.total === 0) {
    const why = say(t, callsKnown ? 'widget.calls.none' : 'widget.calls.unknown');
    const word = callsKnown ? t.value(0, 'count') : '–';
    return wordCard(t, 'calls', 'widget.calls.title', why, { icon: 'phone', word });
  }
  const values = { k: calls.connected, n: calls.total };
  const side = say(t, 'widget.calls.side', values);
  const word = t.text('widget.of', values);
  return {
    key: 'calls',
    title: t.text('widget.calls.title'),
    side,
    brief: { ...noBrief, figure: word, icon: 'phone', word, label: plain(side) },
    blocks: [
      {
        kind: 'calls',
        rows: calls.last.map((call) => ({
          mark: markOf(call.outcomeKind),
          who: call.who === null ? say(t, 'widget.calls.nobody') : nameSaid(call.who),
          ended: endedSaid(t, call),
          at: t.date(call.at, 'short'),
        })),
      },
    ],
  };
}

/** Kinds in which somebody was spoken to. */
const spoken = new Set(['connected', 'interested', 'not_interested', 'call_later']);

function markOf(kind: string | null): 'good' | 'bad' | 'unknown' {
  if (kind === null || kind === 'other') return 'unknown';
  return spoken.has(kind) ? 'good' : 'bad';
}

/** A call that was answered says how long it took; another one says our word for its end, or the CRM's. */
function endedSaid(t: Translator, { outcomeKind, outcome, durationSec }: Call): Said {
  if (outcomeKind === 'connected' && durationSec !== null && durationSec > 0)
    return [lasted(t.locale, durationSec)];
  const key = `widget.call.${outcomeKind}`;
  if (outcomeKind !== null && outcomeKind !== 'other' && t.has(key)) return say(t, key);
  return outcome ? nameSaid(outcome) : say(t, 'widget.call.other');
}

/** "6 min", or "40 s" for a short one; in the locale's own words. */
function lasted(locale: string, seconds: number): string {
  const [unit, size] = seconds < 60 ? (['second', 1] as const) : (['minute', 60] as const);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(
    Math.round(seconds / size),
  );
}
