import { minorDigits, minorOf } from '@/lib/model/money';
import { isBlank, plain } from './plain';

/** Which character stands before the decimals; the other ones only group. */
export type Decimal = '.' | ',';

/** An amount as a page shows it. */
export interface Amount {
  readonly minor: number;
  readonly currency: string;
}

/** What a page writes for a currency. Several share some of these: then the first is the likely one. */
const symbols: readonly (readonly [sign: string, ...currencies: string[]])[] = [
  ['€', 'EUR'],
  ['US$', 'USD'],
  ['R$', 'BRL'],
  ['A$', 'AUD'],
  ['C$', 'CAD'],
  ['$', 'USD', 'CAD', 'AUD', 'MXN', 'NZD', 'SGD', 'HKD', 'CLP', 'ARS', 'COP'],
  ['£', 'GBP', 'EGP'],
  ['₺', 'TRY'],
  ['TL', 'TRY'],
  ['zł', 'PLN'],
  ['kr', 'NOK', 'SEK', 'DKK', 'ISK'],
  ['Kč', 'CZK'],
  ['Ft', 'HUF'],
  ['₽', 'RUB'],
  ['₹', 'INR'],
  ['¥', 'JPY', 'CNY'],
  ['﷼', 'IRR'],
  ['ریال', 'IRR'],
];
/** Ten rials, in which Iranians reckon. */
const toman = /تومان/;
const known: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Words after a figure that stand for zeros. */
const powers: ReadonlyMap<string, number> = new Map(
  (
    [
      [3, ['k', 'tys', 'bin', 'tsd', 'mil', 'هزار']],
      [6, ['m', 'mn', 'mln', 'mio', 'mi', 'mill', 'milyon', 'میلیون']],
      [9, ['b', 'bn', 'mrd', 'mld', 'bi', 'milyar', 'میلیارد']],
    ] as const
  ).flatMap(([power, words]) => words.map((word) => [word, power] as const)),
);

/** The currency that a text names, by code or by sign; of several it could be `preferred`, else the likely one. */
export function currencyIn(text: string, preferred = ''): string | undefined {
  const shown = plain(text);
  const code = /(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])/.exec(shown)?.[0];
  if (code !== undefined && known.has(code)) return code;
  if (toman.test(shown)) return 'IRR';
  const found = symbols.find(([sign]) => isIn(shown, plain(sign)));
  if (!found) return undefined;
  const [, likely, ...others] = found;
  return preferred === likely || others.includes(preferred) ? preferred : likely;
}

/** A sign made of letters is a word of its own; "Akron" names no crown. */
function isIn(text: string, sign: string): boolean {
  const at = text.indexOf(sign);
  if (at < 0) return false;
  if (!/\p{L}/u.test(sign)) return true;
  return !/\p{L}/u.test(text[at - 1] ?? '') && !/\p{L}/u.test(text[at + sign.length] ?? '');
}

/**
 * An amount of money in minor units: "1.234,56 €", "(USD 1,200)", "۱۲٬۵۰۰ تومان", "12,5 tys. zł".
 *
 * Rules: `decimal` tells "1.234" from "1,234"; a grouping that is none ("1.23.4", "12,34,5") is no amount. The currency
 * is the cell's own, else `currency`. `undefined` for anything that is not just one amount.
 */
export function readAmount(text: string, decimal: Decimal, currency: string): Amount | undefined {
  const shown = plain(text);
  const own = currencyIn(shown, currency) ?? currency;
  const power = toman.test(shown) ? 1 : 0;
  const bare = withoutCurrency(shown);
  const parts = /^([-+(]?)\s*([\d.,٬٫'’ ]*\d)\s*([\p{L}]*)\.?\s*(\)?)(-?)$/u.exec(bare);
  if (!parts || own === '') return undefined;
  const [, sign = '', figure = '', word = '', bracket = '', after = ''] = parts;
  if ((sign === '(') !== (bracket === ')')) return undefined;
  const zeros = word === '' ? 0 : powers.get(word.toLowerCase());
  const number = plainDecimal(figure, decimal);
  if (zeros === undefined || number === undefined) return undefined;
  const minor = minorOf(`${number}e${zeros + power}`, minorDigits(own));
  if (minor === undefined) return undefined;
  const negative = sign === '-' || sign === '(' || after === '-';
  return { minor: negative && minor !== 0 ? -minor : minor, currency: own };
}

function withoutCurrency(shown: string): string {
  let left = shown.replace(toman, ' ').replace(/(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])/, ' ');
  for (const [sign] of symbols) {
    const spelt = plain(sign);
    if (isIn(left, spelt)) left = left.replace(spelt, ' ');
  }
  // A minus may stand before the sign of the currency.
  return left.replace(/\s+/g, ' ').trim().replace(/^- /, '-').replace(/\.$/, '');
}

/** A figure with its separators as a plain decimal; `undefined` when they stand where none belong. */
export function plainDecimal(figure: string, decimal: Decimal): string | undefined {
  const point = figure.includes('٫') ? '٫' : decimal;
  const [whole = '', fraction, ...more] = figure.split(point);
  if (more.length > 0) return undefined;
  if (fraction !== undefined && !/^\d+$/.test(fraction)) return undefined;
  if (!/^\d+$/.test(whole) && !/^\d{1,3}([.,٬'’ ])\d{3}(?:\1\d{3})*$/.test(whole)) return undefined;
  return whole.replace(/\D/g, '') + (fraction === undefined ? '' : `.${fraction}`);
}

/**
 * The decimal character of a column, by what cannot be otherwise; `undefined` when its texts fit both ("1.234").
 *
 * Rules: with two kinds of separator the last one is the decimal; one that repeats groups; one that is not followed by
 * exactly three digits is the decimal. The majority decides.
 */
export function decimalOf(texts: readonly string[]): Decimal | undefined {
  let points = 0;
  for (const text of texts) {
    const figure = /\d[\d.,'’ ]*\d/.exec(plain(text))?.[0];
    if (figure === undefined || isBlank(text)) continue;
    const dots = figure.split('.').length - 1;
    const commas = figure.split(',').length - 1;
    if (dots > 0 && commas > 0) points += figure.lastIndexOf('.') > figure.lastIndexOf(',') ? 1 : -1;
    else if (dots > 1) points -= 1;
    else if (commas > 1) points += 1;
    else if (dots === 1 && !/^\d{1,3}\.\d{3}$/.test(figure)) points += 1;
    else if (commas === 1 && !/^\d{1,3},\d{3}$/.test(figure)) points -= 1;
  }
  return points === 0 ? undefined : points > 0 ? '.' : ',';
}
