import type { Translator } from '@/lib/i18n/translator';
import type { DealFigures } from '@/lib/model/deal-figures';
import type { OwnWidget } from '@/lib/model/widget';
import type { WidgetCard } from '@/lib/model/widget-card';
import { callsCard } from './calls-card';
import { chanceCard } from './chance-card';
import { customerCard } from './customer-card';
import { gapsCard } from './gaps-card';
import { hoursCard } from './hours-card';
import { ownerCard } from './owner-card';
import { similarCard } from './similar-card';
import { stageCard } from './stage-card';

/** What each widget of ours is called. */
export const widgetTitles = {
  'stage-age': 'widget.stage.title',
  chance: 'widget.chance.title',
  hours: 'widget.hours.title',
  calls: 'widget.calls.title',
  gaps: 'widget.gaps.title',
  owner: 'widget.owner.title',
  customer: 'widget.customer.title',
  similar: 'widget.similar.title',
} as const satisfies Readonly<Record<OwnWidget, string>>;

/** One of our widgets about a deal, in the translator's language. */
export function dealCard(t: Translator, widget: OwnWidget, deal: DealFigures): WidgetCard {
  switch (widget) {
    case 'stage-age':
      return stageCard(t, deal.stage);
    case 'chance':
      return chanceCard(t, deal.chance);
    case 'hours':
      return hoursCard(t, deal.hours, deal.callsKnown);
    case 'calls':
      return callsCard(t, deal.calls, deal.callsKnown);
    case 'gaps':
      return gapsCard(t, deal.gaps);
    case 'owner':
      return ownerCard(t, deal.owner, deal.currency);
    case 'customer':
      return customerCard(t, deal.customer, deal.currency);
    case 'similar':
      return similarCard(t, deal.similar, deal.currency);
  }
}
