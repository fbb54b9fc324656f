import { type AskedReport, reportCard, undrawnCard } from '@/lib/cards/report-card';
import type { Translator } from '@/lib/i18n/translator';
import type { DealFigures } from '@/lib/model/deal-figures';
import type { Scope } from '@/lib/model/scope';
import { keyOfReport, type ReportWidget } from '@/lib/model/widget';
import type { WidgetCard } from '@/lib/model/widget-card';
import { reports } from '@/lib/reports/all';
import { dealQuestion, type Looker } from '@/lib/state/deal-report';
import type { PeriodRules } from '@/lib/state/periods';
import type { Tables } from '@/lib/table/table';

/** What reports beside a deal rest on. */
export interface Beside {
  readonly deal: DealFigures;
  /** Goals included. */
  readonly tables: Tables;
  readonly scopeFor: (view: Pick<Scope, 'period' | 'comparison' | 'filters' | 'options'>) => Scope;
  readonly rules: PeriodRules;
  readonly looker: Looker;
}

/** A report in the size of a widget, for the deal's part that it is filtered by. One that fails takes its own place only. */
export function reportBeside(
  t: Translator,
  widget: ReportWidget,
  { deal, tables, scopeFor, rules, looker }: Beside,
): WidgetCard {
  const { report: id, by } = widget;
  const of = by === 'none' ? null : deal.names[by];
  const asked: AskedReport = { key: keyOfReport(widget), report: id, by, of };
  const question = dealQuestion(widget, deal.links, rules, looker);
  if (!question) return undrawnCard(t, asked, 'without');
  const report = reports.find((one) => one.id === id);
  try {
    if (report) return reportCard(t, asked, report.run(tables, scopeFor(question)).result);
  } catch {
    // Said in its place.
  }
  return undrawnCard(t, asked, 'failed');
}
