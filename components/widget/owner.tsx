import type { Translator } from '@/lib/i18n/translator';
import type { DealWidget } from '@/lib/model/widget';
import { WidgetFrame, type WidgetId } from './widget-frame';

/** Under this many closed deals a rate is said as "k of n" only. */
export const leastClosed = 5;

interface OwnerProps {
  readonly t: Translator;
  readonly owner: DealWidget['owner'];
  readonly currency: string;
  readonly onUnpin: (id: WidgetId) => void;
}

/** The owner's last 90 days: what share of closed deals was won, its value, and what is open. */
export function Owner({ t, owner, currency, onUnpin }: OwnerProps) {
  if (!owner) {
    return (
      <WidgetFrame t={t} id="owner" onUnpin={onUnpin}>
        <p class="quiet">{t.text('widget.owner.unknown')}</p>
      </WidgetFrame>
    );
  }
  const closed = owner.won + owner.lost;
  const judged = closed >= leastClosed && owner.winRate !== null;
  return (
    <WidgetFrame t={t} id="owner" side={t.text('widget.owner.side')} onUnpin={onUnpin}>
      <div class={judged ? 'facts' : 'facts thin'}>
        {judged && <span class="figure">{t.value(owner.winRate, 'share')}</span>}
        <div>
          <p class="strong lines">
            <bdi>{owner.name}</bdi>
          </p>
          <dl>
            <dt>{t.text('widget.owner.rate')}</dt>
            <dd>{closed === 0 ? '–' : t.text('widget.of', { k: owner.won, n: closed })}</dd>
            <dt>{t.text('widget.owner.won-value')}</dt>
            <dd>{t.money(owner.wonValue, currency)}</dd>
            <dt>{t.text('widget.owner.open')}</dt>
            <dd>{t.value(owner.openCount, 'count')}</dd>
            <dt>{t.text('widget.owner.open-value')}</dt>
            <dd>{t.money(owner.openValue, currency)}</dd>
          </dl>
          {closed === 0 && <p class="quiet">{t.text('widget.owner.none-closed')}</p>}
        </div>
      </div>
    </WidgetFrame>
  );
}
