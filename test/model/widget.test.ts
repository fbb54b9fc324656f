import { expect, it } from 'vitest';
import { defaultLayout, keyOfReport, ownWidgets, widgetLayout } from '@/lib/model/widget';

it('reads an arrangement of the first form as it was, with nothing hidden anew', () => {
  const old = {
    hidden: true,
    collapsed: true,
    pinned: ['stage-age', 'owner', 'calls'],
    position: { end: 3, top: 9 },
  };
  expect(widgetLayout.parse(old)).toEqual({ ...old, hiddenSites: [], hiddenDeals: [], reports: [] });
});

it('keeps what fits when one part does not', () => {
  const parsed = widgetLayout.parse({
    ...defaultLayout,
    pinned: ['owner', 7, '', 'x'.repeat(300), 'calls'],
    reports: [
      { report: 'loss-reasons', view: {}, by: 'owner' },
      { report: 'loss-reasons', view: { period: 'never' }, by: 'owner' },
      { report: 'sales-total', view: {}, by: 'everything' },
    ],
    hiddenDeals: [{ account: 'a', dealId: '1' }, { account: 'a' }],
    hiddenSites: ['https://crm.example', null],
  });
  expect(parsed.pinned).toEqual(['owner', 'calls']);
  expect(parsed.reports).toEqual([{ report: 'loss-reasons', view: {}, by: 'owner' }]);
  expect(parsed.hiddenDeals).toEqual([{ account: 'a', dealId: '1' }]);
  expect(parsed.hiddenSites).toEqual(['https://crm.example']);
});

it('pins by default only widgets that there are', () => {
  expect(defaultLayout.pinned.filter((key) => !ownWidgets.some((own) => own === key))).toEqual([]);
  expect(keyOfReport({ report: 'sales-total', by: 'stage' })).toBe('report:sales-total:stage');
});
