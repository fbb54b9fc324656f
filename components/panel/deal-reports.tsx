import { Tool } from '@/components/controls/button';
import { useWords } from '@/components/controls/session-context';
import { reportTitle } from '@/components/report/words';
import type { DealFigures } from '@/lib/model/deal-figures';
import type { View } from '@/lib/model/view';
import { keyOfReport, type WidgetFilter } from '@/lib/model/widget';
import { dealView } from '@/lib/state/deal-report';
import type { WidgetArrangement } from '@/lib/state/widget-arrangement';
import styles from './deal-screen.module.css';
import { Section } from './section';

/** What says more about each part of a deal. */
const related: readonly { readonly report: string; readonly by: Exclude<WidgetFilter, 'none'> }[] = [
  { report: 'rep-dashboard', by: 'owner' },
  { report: 'loss-reasons', by: 'owner' },
  { report: 'stage-duration', by: 'stage' },
  { report: 'loss-reasons', by: 'source' },
  { report: 'sales-total', by: 'source' },
  { report: 'sales-total', by: 'customer' },
  { report: 'call-outcome-by-hour', by: 'customer' },
];

interface DealReportsProps {
  deal: DealFigures;
  arrangement: WidgetArrangement;
  onReport: (report: string, view: View) => void;
}

/** Reports about the deal's owner, stage, source and customer; each can stand beside deals as a widget. */
export function DealReports({ deal, arrangement, onReport }: DealReportsProps) {
  const t = useWords();
  const pinned = arrangement.layout.value?.pinned ?? [];
  return (
    <Section title={t.text('deal.reports')}>
      <ul class={styles['reports']}>
        {related
          .filter(({ by }) => deal.links[by] !== null)
          .map((one) => {
            const key = keyOfReport(one);
            const title = reportTitle(t, one.report);
            const isPinned = pinned.includes(key);
            return (
              <li key={key}>
                <button
                  type="button"
                  onClick={() => onReport(one.report, dealView({ view: {}, by: one.by }, deal.links))}
                >
                  {title}
                  <span>
                    <bdi>{deal.names[one.by] ?? t.text(`widgets.by.${one.by}`)}</bdi>
                  </span>
                </button>
                <Tool
                  icon="pin"
                  label={t.text('deal.reports.pin', { report: title })}
                  pressed={isPinned}
                  onClick={() =>
                    void (isPinned ? arrangement.drop(key) : arrangement.add({ ...one, view: {} }))
                  }
                />
              </li>
            );
          })}
      </ul>
    </Section>
  );
}
