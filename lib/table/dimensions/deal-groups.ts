import { quantile } from '@/lib/math/quantile';
import type { EntityName } from '@/lib/model/entities';
import type { Company, Moment } from '../company';
import { type Grouping, manyOf } from '../grouping';
import { Keys, rowsById } from '../keys';
import { byText } from '../labels';
import { knownOf } from '../rows';
import { cell, codes, numbers } from '../table';
import { dealRowsOf } from './links';
import { ofEntity, ofTexts, ofWords } from './of-keys';

const daySeconds = 86_400;

/** Ways to take deals apart; other records take the group of their deal. */
export const dealGroups: Readonly<
  Record<string, (company: Company, moment: Moment) => Grouping | undefined>
> = {
  pipeline: (company) =>
    ofEntity(company.pipelines, company.dealPipelines, 'pipeline', inPosition(company, 'pipelines')),
  stage: (company) => {
    const { stages } = company.tables;
    return ofEntity(new Keys(stages), company.deals.stage, 'stage', inPosition(company, 'stages'));
  },
  status: ({ deals }) =>
    ofWords(
      ['open', 'won', 'lost', 'unqualified'],
      'deal-status',
      'deal-status',
      deals.length,
      (deal) => deals.status[deal] as number,
    ),
  'loss-reason': (company) => ofEntity(company.reasons, company.dealReasons, 'reason'),
  'loss-category': (company) => {
    const { codes: category, dictionary } = codes(company.reasons.table, 'category');
    const keys = company.dealReasons.map((reason) =>
      company.reasons.isKnown(reason) ? (category[reason] as number) : -1,
    );
    return ofTexts({ kind: 'code', codes: keys, dictionary }, keys.length, 'category', 'category');
  },
  competitor: (company) => textOf(company, 'competitor', 'competitor'),
  'deal-kind': (company) => textOf(company, 'kind', 'deal-kind', 'deal-kind'),
  'amount-band': (company) => byAmount(company),
  'age-band': (company) => byAge(company),
  product: (company) => byProduct(company),
  'product-category': (company) => byProductCategory(company),
  tag: ({ tables }) =>
    listsOf(tables.deals.length, 'tag', (row) => (cell(tables.deals, 'tags', row) ?? []) as string[]),
};

/** By a field that the company itself has added to deals. */
export function byOwnField({ tables }: Company, name: string): Grouping {
  return listsOf(tables.deals.length, 'value', (row) => {
    const custom = cell(tables.deals, 'custom', row) as Record<string, unknown> | null;
    const value = custom && Object.hasOwn(custom, name) ? custom[name] : null;
    const all = Array.isArray(value) ? value : [value];
    return all.filter((one) => one !== null && one !== undefined && one !== '').map(String);
  });
}

/** Names of the fields that the company itself has added to deals. */
export function ownFields({ tables }: Company): string[] {
  const names = new Set<string>();
  for (let row = 0; row < tables.deals.length; row++) {
    const custom = cell(tables.deals, 'custom', row);
    if (custom && typeof custom === 'object') for (const name of Object.keys(custom)) names.add(name);
  }
  return [...names].sort();
}

/** The order that the CRM has them in; equals go by id, which no order of records changes. */
export function inPosition(
  { tables, pipelines }: Company,
  entity: 'stages' | 'pipelines',
): { readonly inOrder: (a: number, b: number) => number } {
  const table = tables[entity];
  const position = numbers(table, 'position');
  const pipeline = entity === 'stages' ? codes(table, 'pipelineId') : undefined;
  const rows = pipeline && rowsById(tables.pipelines);
  const places = numbers(tables.pipelines, 'position');
  const ids = codes(table, 'id');
  const idOf = (key: number): string =>
    entity === 'pipelines' ? pipelines.idOf(key) : (ids.dictionary[ids.codes[key] as number] ?? '');
  const outer = (row: number): number =>
    places[rows?.get(pipeline?.dictionary[pipeline.codes[row] as number] ?? '') ?? -1] ?? 0;
  const inner = (row: number): number => (row < table.length ? (position[row] as number) : Number.MAX_VALUE);
  return {
    inOrder: (a, b) => outer(a) - outer(b) || inner(a) - inner(b) || byText(idOf(a), idOf(b)),
  };
}

const textOf = ({ tables: { deals } }: Company, field: string, none: string, word?: string): Grouping =>
  ofTexts(codes(deals, field), deals.length, none, word);

/** Quarters of all known amounts: each holds as many deals as the next. */
function byAmount({ amounts: { base }, deals }: Company): Grouping {
  const known = knownOf(
    base,
    Int32Array.from(base.keys()).filter((deal) => deals.exists[deal] === 1),
  );
  const edges = [0.25, 0.5, 0.75].map((p) => quantile(known, p) ?? 0);
  return ofWords(['lowest', 'low', 'high', 'highest'], 'amount-band', 'amount', base.length, (deal) => {
    const amount = base[deal] as number;
    return Number.isNaN(amount) ? -1 : edges.filter((edge) => amount > edge).length;
  });
}

const ages = [7, 30, 90, 180, 365];
/** Time from the creation to the close, or so far. */
function byAge({ deals, asOf }: Company): Grouping {
  const words = ['0-7d', '7-30d', '30-90d', '90-180d', '180-365d', '365d+'];
  return ofWords(words, 'age-band', 'age', deals.length, (deal) => {
    const closedAt = deals.closedAt[deal] as number;
    const age = (Number.isNaN(closedAt) ? asOf : closedAt) - (deals.createdAt[deal] as number);
    return age < 0 ? -1 : ages.filter((days) => age >= days * daySeconds).length;
  });
}

/** By every product of its lines; a deal without lines is "not itemised". */
function byProduct(company: Company): Grouping {
  const { lineItems, products } = company.tables;
  const keys = new Keys(products);
  const product = keys.ofRows(codes(lineItems, 'productId'), lineItems.length);
  return ofEntity(keys, manyOf(perDeal(company, 'lineItems', (item) => product[item] as number)), 'product');
}

function byProductCategory(company: Company): Grouping {
  const { lineItems, products } = company.tables;
  const { codes: category, dictionary } = codes(products, 'category');
  const rows = rowsById(products);
  const product = codes(lineItems, 'productId');
  const lists = perDeal(company, 'lineItems', (item) => {
    const row = rows.get(product.dictionary[product.codes[item] as number] ?? '');
    return row === undefined ? -1 : (category[row] as number);
  });
  return {
    ...ofTexts({ kind: 'code', codes: new Int32Array(0), dictionary }, 0, 'product'),
    keys: manyOf(lists),
  };
}

/** For each deal the different groups of the records that belong to it. */
function perDeal(company: Company, entity: EntityName, groupOf: (row: number) => number): number[][] {
  const lists: number[][] = Array.from({ length: company.deals.length }, () => []);
  dealRowsOf(company, entity)?.forEach((deal, row) => {
    const group = groupOf(row);
    const list = lists[deal];
    if (list && group >= 0 && !list.includes(group)) list.push(group);
  });
  return lists;
}

/** By texts of which a record has several. */
function listsOf(length: number, none: string, textsOf: (row: number) => readonly string[]): Grouping {
  const texts = new Map<string, number>();
  const lists = Array.from({ length }, (_, row) =>
    [...new Set(textsOf(row))].map((text) => {
      let group = texts.get(text);
      if (group === undefined) {
        group = texts.size;
        texts.set(text, group);
      }
      return group;
    }),
  );
  const dictionary = [...texts.keys()];
  return { ...ofTexts({ kind: 'code', codes: new Int32Array(0), dictionary }, 0, none), keys: manyOf(lists) };
}
