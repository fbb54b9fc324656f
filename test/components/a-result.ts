import type { RecordLine, RecordPage } from '@/lib/messages/engine';
import type { Result, Row } from '@/lib/model/result';

/** A row of lost deals. Say only what the test is about. */
export function aRow(over: Partial<Row> & { key: string }): Row {
  return {
    label: { text: over.key },
    cells: { count: 3, share: 0.3, value: 100_00 },
    records: { count: 1, value: 2 },
    ...over,
  };
}

/** Loss reasons of a small company: Price 6, No reply 3, 1 without a reason. */
export function aResult(over: Partial<Result> = {}): Result {
  return {
    report: 'loss-reasons',
    state: 'ok',
    reasons: [],
    finding: {
      key: 'finding.loss-reasons',
      values: {
        reason: { text: 'Price' },
        k: { value: 6, unit: 'count', records: 7 },
        n: { value: 10, unit: 'count' },
        value: { value: 236_900_00, unit: 'money' },
      },
    },
    headline: {
      id: 'headline',
      columns: [
        { key: 'lost', unit: 'count', better: -1 },
        { key: 'lostValue', unit: 'money', better: -1 },
      ],
      rows: [
        aRow({
          key: 'all',
          cells: { lost: 10, lostValue: 612_400_00 },
          previous: { lost: 40, lostValue: 500_000_00 },
          records: { lost: 8, lostValue: 9 },
        }),
      ],
    },
    blocks: [
      {
        id: 'reasons',
        columns: [
          { key: 'count', unit: 'count', better: -1 },
          { key: 'share', unit: 'share' },
          { key: 'value', unit: 'money' },
          { key: 'medianAge', unit: 'seconds' },
        ],
        rows: [
          aRow({
            key: 'price',
            label: { text: 'Price' },
            cells: { count: 6, share: 0.6, value: 200_00, medianAge: 86_400 },
          }),
          aRow({
            key: 'reply',
            label: { text: 'No reply' },
            cells: { count: 3, share: 0.3, value: 900_00, medianAge: null },
          }),
          aRow({
            key: '(none)',
            label: { word: 'none.reason' },
            cells: { count: 1, share: 0.1, value: 0 },
            aside: true,
          }),
        ],
        total: aRow({
          key: 'all',
          label: { word: 'row.all' },
          cells: { count: 10, share: 1, value: 1100_00 },
        }),
      },
    ],
    charts: [{ kind: 'bars', block: 'reasons', value: 'count', share: 'share' }],
    caveats: [{ key: 'without-reason', count: 1 }],
    foot: {
      dateField: 'closed',
      from: '2026-08-22',
      to: '2026-11-20',
      previousFrom: '2026-05-24',
      previousTo: '2026-08-22',
      toDate: false,
      timeZone: 'Europe/Warsaw',
      currency: 'EUR',
      asOf: '2026-11-19T12:00:00Z',
      n: 10,
    },
    figures: null,
    ...over,
  };
}

export function aLine(over: Partial<RecordLine> & { id: string }): RecordLine {
  return {
    entity: 'deals',
    title: 'Aldermoor Clinics',
    subtitle: 'Steam sterilisers',
    ownerName: null,
    base: 100_00,
    amount: 100_00,
    currency: 'EUR',
    at: 1_794_000_000,
    state: 'lost',
    durationSec: null,
    ...over,
  };
}

export function aPage(lines: readonly RecordLine[], over: Partial<RecordPage> = {}): RecordPage {
  const sum = lines.reduce((total, { base }) => total + (base ?? 0), 0);
  return { entity: 'deals', count: lines.length, found: lines.length, sum, foundSum: sum, lines, ...over };
}
