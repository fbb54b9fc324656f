import type { Translator } from '@/lib/i18n/translator';
import type { HourFigures } from '@/lib/model/deal-figures';
import type { Said, WidgetCard } from '@/lib/model/widget-card';
import { line, noBrief, plain, say, wordCard } from './said';

/** Fewest calls of a slot to colour it, as they are compared. */
const enoughCalls = 10;

/** When this customer is most likely to answer, on their clock. */
export function hoursCard(t: Translator, hours: HourFigures | null, callsKnown: boolean): WidgetCard {
  if (!hours) {
    const why = say(t, callsKnown ? 'widget.hours.none' : 'widget.calls.unknown');
    return wordCard(t, 'hours', 'widget.hours.title', why, { icon: 'clock', word: '–' });
  }
  const best = hours.slots.find(({ hour }) => hour === hours.best);
  const span = (hour: number): { from: number; to: number } => ({ from: hour, to: hour + 2 });
  const head: Said = best
    ? say(t, 'widget.hours.best', {
        ...span(best.hour),
        share: t.value(best.connected / best.n, 'share'),
      })
    : say(t, 'widget.hours.thin');
  const word = best ? t.text('widget.hours.span', span(best.hour)) : '–';
  return {
    key: 'hours',
    title: t.text('widget.hours.title'),
    side: say(t, hours.zoneOf === 'company' ? 'widget.hours.here' : 'widget.hours.there', {
      time: timeOf(t, hours.nowMinutes),
    }),
    brief: { ...noBrief, figure: word, icon: 'clock', word, label: plain(head) },
    blocks: [
      line(head, best ? 'strong' : 'quiet'),
      {
        kind: 'hours',
        label: t.text('widget.hours.chart'),
        slots: hours.slots.map(({ hour, n, connected }) => ({
          label: t.value(hour, 'count'),
          level: n < enoughCalls ? 0 : Math.min(5, 1 + Math.floor((connected / n) * 8)),
          best: hour === hours.best,
          said: t.text('widget.hours.slot', { ...span(hour), k: connected, n }),
        })),
      },
      line(basisSaid(t, hours)),
      ...(hours.zoneOf === 'customer' ? [] : [line(say(t, `widget.hours.zone.${hours.zoneOf}`))]),
    ],
  };
}

function basisSaid(t: Translator, { basis, n, weekday }: HourFigures): Said {
  const calls = t.text(`widget.hours.${basis}`, { n });
  return weekday === null ? [calls] : say(t, 'widget.hours.on', { day: weekdayOf(t, weekday), calls });
}

/** A clock's time without a date. */
const timeOf = (t: Translator, minutes: number): string =>
  new Intl.DateTimeFormat(t.locale, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' }).format(
    minutes * 60_000,
  );

/** 1 January 2024 was a Monday. */
const weekdayOf = (t: Translator, iso: number): string =>
  new Intl.DateTimeFormat(t.locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, iso));
