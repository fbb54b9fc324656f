import type { SnapshotRow } from '@/lib/cache/snapshot';
import { customerIds } from './deals';
import { asOf, begins, drawing, falling, Sheet, type Size } from './draws';
import { sourceIds, userIds } from './people';

const day = 86_400;

/** What a larger part of the catalogue reads besides deals and activities. */
export function moreRows(size: Size): SnapshotRow[] {
  return [
    products(),
    campaigns(),
    lineItems(size),
    proposals(size),
    leads(size),
    cases(size),
    surveys(size),
  ].flatMap(({ rows }) => rows);
}

const productCount = 60;
const campaignCount = 15;
const names = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => prefix + at);
const dealIds = ({ deals }: Size): string[] => names('d', deals);
const anyTime = ({ random }: Sheet): number =>
  begins + Math.floor(Math.sqrt(random.share()) * (asOf - begins));

function products(): Sheet {
  const sheet = new Sheet('products', productCount, 40);
  const ids = sheet.ids('p');
  sheet.code(
    'name',
    ids.map((id) => `Thing ${id}`),
    (row) => row,
  );
  sheet.code('category', ['seats', 'desks', 'light'], (row) => row % 3);
  sheet.number('unitPrice', (row) => 5_000 + row * 700);
  sheet.number('unitCost', (row) => 3_000 + row * 400);
  sheet.code('currency', ['EUR'], () => 0);
  return sheet;
}

function campaigns(): Sheet {
  const sheet = new Sheet('campaigns', campaignCount, 41);
  const ids = sheet.ids('k');
  sheet.code(
    'name',
    ids.map((id) => `Campaign ${id}`),
    (row) => row,
  );
  sheet.number('startAt', (row) => begins + row * 70 * day, 'instant');
  sheet.number('endAt', (row) => begins + row * 70 * day + 40 * day, 'instant');
  sheet.number('cost', (row) => 100_000 * (row + 1));
  sheet.code('currency', ['EUR'], () => 0);
  return sheet;
}

function lineItems(size: Size): Sheet {
  const sheet = new Sheet('lineItems', Math.floor(size.deals * 1.5), 42);
  const { random } = sheet;
  sheet.ids('l');
  sheet.code('dealId', dealIds(size), () => Math.floor(random.share() * size.deals));
  sheet.code('productId', names('p', productCount), drawing(falling(productCount), random));
  sheet.number('quantity', () => random.whole(1, 20));
  sheet.number('unitPrice', () => Math.round(20_000 * random.skewed(0.8)));
  sheet.number('discount', () => (random.chance(0.3) ? random.whole(100, 9_000) : 0));
  return sheet;
}

function proposals(size: Size): Sheet {
  const sheet = new Sheet('proposals', Math.floor(size.deals * 0.4), 43);
  const { random } = sheet;
  sheet.ids('o');
  sheet.code('dealId', dealIds(size), () => Math.floor(random.share() * size.deals));
  sheet.number('sentAt', () => anyTime(sheet), 'instant');
  sheet.code('status', ['sent', 'accepted', 'declined', 'expired'], drawing([3, 4, 2, 1], random));
  sheet.number('amount', () => Math.round(400_000 * random.skewed(1)));
  sheet.code('currency', ['EUR'], () => 0);
  return sheet;
}

function leads(size: Size): Sheet {
  const sheet = new Sheet('leads', Math.floor(size.deals * 0.5), 44);
  const { random } = sheet;
  sheet.ids('q');
  sheet.code('name', names('Lead ', sheet.length), (row) => row);
  sheet.code('status', ['New', 'Working', 'Converted', 'Unqualified'], (row) => row % 4);
  sheet.code('statusKind', ['new', 'working', 'converted', 'unqualified'], (row) => row % 4);
  sheet.code('ownerId', userIds(size), drawing(falling(size.users), random));
  sheet.code('sourceId', sourceIds, drawing(falling(sourceIds.length), random));
  sheet.code('campaignId', names('k', campaignCount), () => random.whole(-1, campaignCount - 1));
  const created = sheet.number('createdAt', () => anyTime(sheet), 'instant');
  const isConverted = (row: number): boolean => row % 4 === 2;
  sheet.number(
    'convertedAt',
    (row) => (isConverted(row) ? Math.min(asOf - 1, (created[row] as number) + 9 * day) : Number.NaN),
    'instant',
  );
  sheet.code('convertedDealId', dealIds(size), (row) =>
    isConverted(row) ? Math.floor(random.share() * size.deals) : -1,
  );
  sheet.code(
    'email',
    names('lead', sheet.length).map((name) => `${name}@example.com`),
    (row) => row,
  );
  return sheet;
}

function cases(size: Size): Sheet {
  const sheet = new Sheet('cases', Math.floor(size.deals * 0.2), 45);
  const { random } = sheet;
  sheet.ids('w');
  sheet.code('customerId', customerIds(size), () => Math.floor(random.share() * size.contacts));
  sheet.code('agentId', userIds(size), drawing(falling(size.users), random));
  const opened = sheet.number('openedAt', () => anyTime(sheet), 'instant');
  sheet.number('firstResponseAt', (row) => (opened[row] as number) + random.whole(300, 90_000), 'instant');
  sheet.number('resolvedAt', (row) => (opened[row] as number) + random.whole(90_000, 900_000), 'instant');
  return sheet;
}

function surveys(size: Size): Sheet {
  const sheet = new Sheet('surveys', Math.floor(size.deals * 0.1), 46);
  const { random } = sheet;
  sheet.ids('v');
  sheet.code('kind', ['nps', 'csat'], (row) => row % 2);
  sheet.number('at', () => anyTime(sheet), 'instant');
  sheet.number('score', (row) => (row % 2 === 0 ? random.whole(0, 10) : random.whole(1, 5)));
  sheet.number('scaleMin', (row) => row % 2);
  sheet.number('scaleMax', (row) => (row % 2 === 0 ? 10 : 5));
  sheet.code('customerId', customerIds(size), () => Math.floor(random.share() * size.contacts));
  return sheet;
}
