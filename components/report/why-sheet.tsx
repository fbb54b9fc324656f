import type { ComponentChildren } from 'preact';
import { Button } from '@/components/controls/button';
import { useSession, useWords } from '@/components/controls/session-context';
import { Sheet } from '@/components/controls/sheet';
import type { Result } from '@/lib/model/result';
import type { Origin } from '@/lib/state/navigation';
import { totalRow } from '@/lib/state/report-view';
import { caveatWords, dateFieldWords, streamNames } from './report-foot';
import styles from './why-sheet.module.css';
import { periodText } from './words';

interface WhyProps {
  result: Result;
  onClose: () => void;
  onDrill: (origin: Origin) => void;
}

/** How the figures are made: one sentence, the facts, and the records themselves. */
export function WhySheet({ result, onClose, onDrill }: WhyProps) {
  const { status, today } = useSession();
  const t = useWords();
  const { foot } = result;
  const formula = `why.${result.report}.formula`;
  const origin = mainFigure(result);
  const leftOut = caveatWords(result, t);
  const { streams } = status.value;
  const closed = streams.filter(({ phase }) => phase === 'no-access');
  const reading = streams.filter((stream) => !stream.whole && !closed.includes(stream));
  const gaps = [
    ...(reading.length > 0 ? [t.text('why.coverage.part', { list: streamNames(t, reading) })] : []),
    ...(closed.length > 0 ? [t.text('foot.no-access', { list: streamNames(t, closed) })] : []),
  ];
  const facts: [string, ComponentChildren][] = [
    [t.text('why.date'), dateFieldWords(t, foot.dateField)],
    [t.text('why.period'), periodText(t, foot.from, foot.to, today.value)],
    ...(foot.previousFrom && foot.previousTo
      ? [
          [t.text('why.against'), periodText(t, foot.previousFrom, foot.previousTo, today.value)] as [
            string,
            ComponentChildren,
          ],
        ]
      : []),
    [t.text('why.as-of'), t.date(foot.asOf, 'time')],
    [t.text('why.zone'), foot.timeZone],
    [t.text('why.currency'), t.text('why.currency.rule', { currency: foot.currency })],
    [t.text('why.counted'), t.text('records.any', { n: foot.n })],
    [t.text('why.left-out'), leftOut.length > 0 ? t.list(leftOut) : t.text('why.nothing')],
    [
      t.text('why.coverage'),
      gaps.length > 0 ? gaps.map((gap) => <div key={gap}>{gap}</div>) : t.text('why.coverage.whole'),
    ],
  ];
  return (
    <Sheet title={t.text('why.title')} closeLabel={t.text('word.close')} onClose={onClose}>
      {t.has(formula) && <p class={styles['formula']}>{t.text(formula)}</p>}
      <dl class={styles['facts']}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
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
