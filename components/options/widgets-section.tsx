import { useModel, useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { Button, Tool } from '@/components/controls/button';
import { Select } from '@/components/controls/select';
import { useWords } from '@/components/controls/session-context';
import { reportTitle } from '@/components/report/words';
import type { Translator } from '@/lib/i18n/translator';
import {
  keyOfReport,
  ownWidgets,
  type WidgetFilter,
  type WidgetLayout,
  widgetFilters,
} from '@/lib/model/widget';
import { reportList } from '@/lib/state/report-list';
import { mostReports, WidgetArrangement } from '@/lib/state/widget-arrangement';
import { widgetTitle } from '@/lib/state/widget-titles';
import section from './section.module.css';
import styles from './widgets-section.module.css';

/** Which widgets stand beside deals, in which order, and where they are hidden. Every change is kept at once. */
export function WidgetsSection() {
  const t = useWords();
  const arrangement = useModel(() => new WidgetArrangement());
  const layout = arrangement.layout.value;
  if (!layout) return <div class={section['section']} aria-busy="true" />;
  const known = [...ownWidgets, ...layout.reports.map(keyOfReport)];
  const shown = layout.pinned.filter((key) => known.some((one) => one === key));
  const others = known.filter((key) => !shown.includes(key));
  const titleOf = (key: string): string => nameOf(t, layout, key);
  return (
    <div class={section['section']}>
      <header>
        <h1>{t.text('widgets.title')}</h1>
        <p class={section['lead']}>{t.text('widgets.lead')}</p>
      </header>
      <label class={styles['on']}>
        <input
          type="checkbox"
          checked={!layout.hidden}
          onChange={(event) => void arrangement.showEverywhere(event.currentTarget.checked)}
        />
        {t.text('widgets.on')}
      </label>
      <section>
        <h2>{t.text('widgets.shown')}</h2>
        {shown.length === 0 && <p class={section['quiet']}>{t.text('widgets.none')}</p>}
        <ul class={styles['list']}>
          {shown.map((key, at) => {
            const widget = titleOf(key);
            return (
              <li key={key}>
                <span>{widget}</span>
                <span class={styles['tools']}>
                  <Tool
                    icon="up"
                    label={t.text('widget.up', { widget })}
                    disabled={at === 0}
                    onClick={() => void arrangement.move(key, -1)}
                  />
                  <Tool
                    icon="down"
                    label={t.text('widget.down', { widget })}
                    disabled={at === shown.length - 1}
                    onClick={() => void arrangement.move(key, 1)}
                  />
                  <Tool
                    icon="minus"
                    label={t.text('widgets.hide', { widget })}
                    onClick={() => void arrangement.unpin(key)}
                  />
                </span>
              </li>
            );
          })}
        </ul>
      </section>
      {others.length > 0 && (
        <section>
          <h2>{t.text('widgets.others')}</h2>
          <ul class={styles['list']}>
            {others.map((key) => {
              const widget = titleOf(key);
              return (
                <li key={key}>
                  <span>{widget}</span>
                  <span class={styles['tools']}>
                    {key.startsWith('report:') && (
                      <Tool
                        icon="trash"
                        label={t.text('widgets.remove', { widget })}
                        onClick={() => void arrangement.drop(key)}
                      />
                    )}
                    <Tool
                      icon="plus"
                      label={t.text('widgets.show', { widget })}
                      onClick={() => void arrangement.pin(key)}
                    />
                  </span>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      <AddReport arrangement={arrangement} count={layout.reports.length} />
      <Hidden arrangement={arrangement} layout={layout} />
      <p>
        <Button onClick={() => void arrangement.reset()}>{t.text('widgets.reset')}</Button>
      </p>
    </div>
  );
}

/** A report is named with what it is filtered by, since it may be there twice. */
function nameOf(t: Translator, layout: WidgetLayout, key: string): string {
  const made = layout.reports.find((one) => keyOfReport(one) === key);
  if (!made) return widgetTitle(t, key);
  const report = reportTitle(t, made.report);
  return made.by === 'none'
    ? report
    : t.text('widgets.named', { report, by: t.text(`widgets.by.${made.by}`) });
}

function AddReport({ arrangement, count }: { arrangement: WidgetArrangement; count: number }) {
  const t = useWords();
  const id = useId();
  const report = useSignal('loss-reasons');
  const by = useSignal<WidgetFilter>('owner');
  const reports = reportList
    .filter(({ id }) => id !== 'custom-report')
    .map((one) => ({ value: one.id, title: reportTitle(t, one.id) }))
    .sort((a, b) => t.compare(a.title, b.title));
  return (
    <section>
      <h2>{t.text('widgets.add')}</h2>
      {count >= mostReports ? (
        <p class={section['quiet']}>{t.text('widgets.full', { n: mostReports })}</p>
      ) : (
        <form
          class={styles['add']}
          onSubmit={(event) => {
            event.preventDefault();
            void arrangement.add({ report: report.value, by: by.value, view: {} });
          }}
        >
          <div>
            <label htmlFor={`${id}-report`}>{t.text('widgets.report')}</label>
            <Select
              id={`${id}-report`}
              value={report.value}
              onChoose={(chosen) => {
                report.value = chosen;
              }}
            >
              {reports.map(({ value, title }) => (
                <option key={value} value={value}>
                  {title}
                </option>
              ))}
            </Select>
          </div>
          <div>
            <label htmlFor={`${id}-by`}>{t.text('widgets.by')}</label>
            <Select
              id={`${id}-by`}
              value={by.value}
              onChoose={(chosen) => {
                by.value = chosen as WidgetFilter;
              }}
            >
              {widgetFilters.map((filter) => (
                <option key={filter} value={filter}>
                  {t.text(`widgets.by.${filter}`)}
                </option>
              ))}
            </Select>
          </div>
          <Button type="submit">{t.text('widgets.add.do')}</Button>
        </form>
      )}
    </section>
  );
}

function Hidden({ arrangement, layout }: { arrangement: WidgetArrangement; layout: WidgetLayout }) {
  const t = useWords();
  const { hiddenSites, hiddenDeals } = layout;
  const deals = t.text('widgets.hidden.deals', { n: hiddenDeals.length });
  return (
    <section>
      <h2>{t.text('widgets.hidden')}</h2>
      {hiddenSites.length + hiddenDeals.length === 0 && (
        <p class={section['quiet']}>{t.text('widgets.hidden.none')}</p>
      )}
      <ul class={styles['list']}>
        {hiddenSites.map((origin) => (
          <li key={origin}>
            <bdi>{origin}</bdi>
            <Button
              small
              aria-label={t.text('widgets.again.on', { place: origin })}
              onClick={() => void arrangement.showSite(origin)}
            >
              {t.text('widgets.again')}
            </Button>
          </li>
        ))}
        {hiddenDeals.length > 0 && (
          <li>
            <span>{deals}</span>
            <Button
              small
              aria-label={t.text('widgets.again.on', { place: deals })}
              onClick={() => void arrangement.showDeals()}
            >
              {t.text('widgets.again')}
            </Button>
          </li>
        )}
      </ul>
    </section>
  );
}
