import type { ComponentChildren } from 'preact';
import type { Translator } from '@/lib/i18n/translator';
import type { DealWidget } from '@/lib/model/widget';
import { Icon } from './icon';
import { WidgetFrame, type WidgetId } from './widget-frame';

type Call = DealWidget['calls']['last'][number];

interface CallsProps {
  readonly t: Translator;
  readonly calls: DealWidget['calls'];
  readonly known: boolean;
  readonly onUnpin: (id: WidgetId) => void;
}

/** The last calls of the deal, newest first: who, how it ended, when. */
export function Calls({ t, calls, known, onUnpin }: CallsProps) {
  if (!known || calls.total === 0) {
    return (
      <WidgetFrame t={t} id="calls" onUnpin={onUnpin}>
        <p class="quiet">{t.text(known ? 'widget.calls.none' : 'widget.calls.unknown')}</p>
      </WidgetFrame>
    );
  }
  const side = t.text('widget.calls.side', { k: calls.connected, n: calls.total });
  return (
    <WidgetFrame t={t} id="calls" side={side} onUnpin={onUnpin}>
      <ul class="calls">
        {calls.last.map((call, i) => (
          <li key={i}>
            <Mark kind={call.outcomeKind} />
            <span class="clip" title={call.who ?? undefined}>
              {call.who === null ? (
                <span class="quiet">{t.text('widget.calls.nobody')}</span>
              ) : (
                <bdi>{call.who}</bdi>
              )}
            </span>
            <span class="quiet clip ended">
              <Ended t={t} call={call} />
            </span>
            <span class="quiet num">{t.date(call.at, 'short')}</span>
          </li>
        ))}
      </ul>
    </WidgetFrame>
  );
}

/** Kinds in which somebody was spoken to. */
const spoken = new Set(['connected', 'interested', 'not_interested', 'call_later']);

function Mark({ kind }: { kind: string | null }) {
  if (kind === null || kind === 'other') return <Icon name="unknown" small />;
  return spoken.has(kind) ? (
    <span class="good">
      <Icon name="check" small />
    </span>
  ) : (
    <Icon name="close" small />
  );
}

/** A call that was answered says how long it took; another one says our word for its end, or the CRM's. */
function Ended({ t, call }: { t: Translator; call: Call }): ComponentChildren {
  const { outcomeKind, outcome, durationSec } = call;
  if (outcomeKind === 'connected' && durationSec !== null && durationSec > 0) {
    return lasted(t.locale, durationSec);
  }
  const key = `widget.call.${outcomeKind}`;
  if (outcomeKind !== null && outcomeKind !== 'other' && t.has(key)) return t.text(key);
  return outcome ? <bdi>{outcome}</bdi> : t.text('widget.call.other');
}

/** "6 min", or "40 s" for a short one; in the locale's own words. */
function lasted(locale: string, seconds: number): string {
  const [unit, size] = seconds < 60 ? (['second', 1] as const) : (['minute', 60] as const);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(
    Math.round(seconds / size),
  );
}
