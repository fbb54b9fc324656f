import type { ComponentChildren } from 'preact';
import type { View } from '@/lib/model/view';
import { hashOf } from '@/lib/state/navigation';

interface LinkProps {
  report: string;
  view: View;
  onReport: ((report: string) => void) | undefined;
  children: ComponentChildren;
}

/** A way to another report; the middle button and Ctrl open it in a tab, as with any link. */
export function ReportLink({ report, view: { owner, period }, onReport, children }: LinkProps) {
  const view: View = { ...(owner !== undefined && { owner }), ...(period !== undefined && { period }) };
  return (
    <a
      href={hashOf({ screen: 'report', report, view })}
      onClick={(event) => {
        if (!onReport || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onReport(report);
      }}
    >
      {children}
    </a>
  );
}
