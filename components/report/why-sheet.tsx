import type { ComponentChildren } from 'preact';
import { Button } from '@/components/controls/button';
import { useSession, useWords } from '@/components/controls/session-context';
import { Sheet } from '@/components/controls/sheet';
import { entityName } from '@/components/options/stream-name';
import type { Translator } from '@/lib/i18n/translator';
import type { Result } from '@/lib/model/result';
import type { View } from '@/lib/model/view';
import type { Origin } from '@/lib/state/navigation';
import type { RateUsed } from '@/lib/state/rates-used';
import type { ListCoverage, ReportCoverage } from '@/lib/state/report-coverage';
import { totalRow } from '@/lib/state/report-view';
import { caveatWords, dateFieldWords, ratesOf, streamNames } from './report-foot';
import { ReportLink } from './report-link';
import styles from './why-sheet.module.css';
import { columnTitle, labelText, periodText, words } from './words';

interface WhyProps {
  result: Result;
  view: View;
  coverage: ReportCoverage;
  onClose: () => void;
  onDrill: (origin: Origin) => void;
  onReport: ((report: string) => void) | undefined;
  /** Where rows that did not fit are listed. */
  onSettings: (section: 'diagnostics') => void;
}

/** How the figures are made: one sentence, the facts, and the records themselves. */
export function WhySheet(props: WhyProps) {
  const { result, onClose, onDrill } = props;
  const t = useWords();
  const { foot } = result;
  const formula = `why.${result.report}.formula`;
  const origin = mainFigure(result);
  return (
    <Sheet title={t.text('why.title')} closeLabel={t.text('word.close')} onClose={onClose}>
      {t.has(formula) && <p class={styles['formula']}>{t.text(formula)}</p>}
      <dl class={styles['facts']}>
        <Made {...props} t={t} />
        <Counted {...props} t={t} />
        <Rests {...props} t={t} />
      </dl>
      {origin && foot.n > 0 && (
        <p class={styles['actions']}>
          <Button
            kind="main"
            onClick={() => {
              onClose();
              onDrill(origin);
            }}
          >
            {t.text('why.show', { n: foot.n })}
          </Button>
        </p>
      )}
    </Sheet>
  );
}

type PartProps = WhyProps & { t: Translator };

/** By which dates, whose records, in which zone and currency. */
function Made({ result, t }: PartProps) {
  const session = useSession();
  const { foot } = result;
  const today = session.today.value;
  const rates = ratesOf(session, result);
  const { attribution } = session.preferences.value;
  return (
    <>
      <Fact name={t.text('why.date')}>{dateFieldWords(t, foot.dateField)}</Fact>
      <Fact name={t.text('why.period')}>{periodText(t, foot.from, foot.to, today)}</Fact>
      {foot.previousFrom && foot.previousTo && (
        <Fact name={t.text('why.against')}>{periodText(t, foot.previousFrom, foot.previousTo, today)}</Fact>
      )}
      <Fact name={t.text('why.as-of')}>{t.date(foot.asOf, 'time')}</Fact>
      <Fact name={t.text('why.zone')}>{foot.timeZone}</Fact>
      <Fact name={t.text('why.owner')}>{t.text(`why.owner.${attribution}`)}</Fact>
      <Fact name={t.text('why.currency')}>
        <div>{t.text('why.currency.rule', { currency: foot.currency })}</div>
        {rates.map((rate) => (
          <div key={rate.currency}>
            <bdi>{rateText(rate, foot.currency, t)}</bdi>
          </div>
        ))}
      </Fact>
    </>
  );
}

/** How many records, out of how many, and which are left out. */
function Counted({ result, view, onClose, onDrill, onReport, onSettings, t }: PartProps) {
  const { foot, headline, caveats } = result;
  const outOf = (headline?.columns ?? []).flatMap(({ key, label }) => {
    const of = headline?.rows[0]?.of?.[key];
    const name = columnTitle(t, result.report, { key, ...(label && { label }) });
    return of ? [t.text('chart.point', { name, value: t.text('unit.of', { k: of[0], n: of[1] }) })] : [];
  });
  const leftOut = caveatWords(result, t);
  const apart = asideRows(result);
  const linked = caveats.find(({ link, count }) => link !== undefined && count > 0)?.link;
  const isRejected = caveats.some(({ key, count }) => key === 'not-understood' && count > 0);
  return (
    <>
      <Fact name={t.text('why.counted')}>{t.text('records.any', { n: foot.n })}</Fact>
      {outOf.length > 0 && (
        <Fact name={t.text('why.out-of')}>
          <Lines lines={outOf} />
        </Fact>
      )}
      <Fact name={t.text('why.left-out')}>
        {leftOut.length > 0 ? <Lines lines={leftOut} /> : t.text('why.nothing')}
        {apart.map(({ origin, label, count }) => (
          <div key={`${origin.block} ${origin.row}`}>
            <Button
              kind="link"
              small
              onClick={() => {
                onClose();
                onDrill(origin);
              }}
            >
              {t.text('why.list', { name: labelText(t, label), n: count })}
            </Button>
          </div>
        ))}
        {linked !== undefined && (
          <div class={styles['link']}>
            <ReportLink report={linked} view={view} onReport={onReport}>
              {words(t, [`link.${linked}`])}
            </ReportLink>
          </div>
        )}
        {isRejected && (
          <div>
            <Button kind="link" small onClick={() => onSettings('diagnostics')}>
              {t.text('why.rejected.act')}
            </Button>
          </div>
        )}
      </Fact>
    </>
  );
}

/** Which lists, since when, and until when they are read. */
function Rests({ coverage, t }: PartProps) {
  const { streams } = useSession().status.value;
  const lists = coverage.lists.value;
  const since = coverage.since.value;
  const closed = streams.filter(({ phase }) => phase === 'no-access');
  const reading = streams.filter((stream) => !stream.whole && !closed.includes(stream));
  const gaps = [
    ...(reading.length > 0 ? [t.text('why.coverage.part', { list: streamNames(t, reading) })] : []),
    ...(closed.length > 0 ? [t.text('foot.no-access', { list: streamNames(t, closed) })] : []),
  ];
  return (
    <>
      <Fact name={t.text('why.coverage')}>
        {gaps.length > 0 ? <Lines lines={gaps} /> : t.text('why.coverage.whole')}
      </Fact>
      {lists.length > 0 && (
        <Fact name={t.text('why.lists')}>
          <Lines lines={lists.map((list) => listText(list, t))} />
        </Fact>
      )}
      {since && <Fact name={t.text('why.since')}>{t.date(since)}</Fact>}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{typeof children === 'string' ? <bdi>{children}</bdi> : children}</dd>
    </div>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <div key={line}>
          <bdi>{line}</bdi>
        </div>
      ))}
    </>
  );
}

function listText({ entity, count, state, read = 0, total, until }: ListCoverage, t: Translator): string {
  const name = entityName(t, entity);
  if (state === 'closed') return t.text('foot.no-access', { list: name });
  if (state === 'reading') {
    return total === undefined
      ? t.text('why.read-part', { name, n: read })
      : t.text('why.read-of', { name, read, n: total });
  }
  return until === undefined
    ? t.text('why.read', { name, n: count })
    : t.text('why.read-until', { name, n: count, when: t.date(until, 'time') });
}

function rateText({ currency, rate, from }: RateUsed, base: string, t: Translator): string {
  // As exact as it was given: the figures rest on it.
  const figure = new Intl.NumberFormat(t.locale, { maximumFractionDigits: 8 }).format(rate);
  const values = { currency, rate: figure, base };
  return from === undefined
    ? t.text('why.rate', values)
    : t.text('why.rate-since', { ...values, date: t.date(from) });
}

/** Rows that stand apart from a ranking because they lack what it ranks by, with the records behind them. */
function asideRows({ blocks }: Result) {
  return blocks.slice(0, 1).flatMap(({ id, rows, columns }) =>
    rows
      .filter(({ aside, key }) => aside === true && key.startsWith('(none'))
      .flatMap((row) => {
        const column = columns.find(({ key, unit }) => unit === 'count' && row.records?.[key] !== undefined);
        const count = column ? row.cells[column.key] : undefined;
        return column && typeof count === 'number' && count > 0
          ? [{ origin: { block: id, row: row.key, column: column.key }, label: row.label, count }]
          : [];
      }),
  );
}

/** Where the records of the main figure are: the first headline figure that has some, else a total. */
function mainFigure({ headline, blocks }: Result): Origin | null {
  const row = headline?.rows[0];
  const column = headline?.columns.find(({ key }) => row?.records?.[key] !== undefined);
  if (row && column) return { block: 'headline', row: row.key, column: column.key };
  for (const block of blocks) {
    const total = block.columns.find(({ key }) => block.total?.records?.[key] !== undefined);
    if (total) return { block: block.id, row: totalRow, column: total.key };
  }
  return null;
}
