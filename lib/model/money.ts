/**
 * Currencies whose minor unit is not a hundredth. Source: ISO 4217 list one,
 * https://www.six-group.com/en/products-services/financial-information/data-standards.html
 */
const digits: ReadonlyMap<string, number> = new Map([
  ...[
    'BIF',
    'CLP',
    'DJF',
    'GNF',
    'ISK',
    'JPY',
    'KMF',
    'KRW',
    'PYG',
    'RWF',
    'UGX',
    'UYI',
    'VND',
    'VUV',
    'XAF',
    'XOF',
    'XPF',
  ].map((code) => [code, 0] as const),
  ...['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'].map((code) => [code, 3] as const),
  ...['CLF', 'UYW'].map((code) => [code, 4] as const),
]);

/** Decimals of a currency's minor unit: 2 for most, 0 for JPY, 3 for KWD. */
export const minorDigits = (currency: string): number => digits.get(currency) ?? 2;

/**
 * A decimal text of major units ("12.5") as minor units, half away from zero, without going through a float.
 * `undefined` when it is no plain decimal, or too large to be a safe integer.
 */
export function minorOf(decimal: string, decimals: number): number | undefined {
  const match = /^([+-]?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(decimal);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const places = decimals + Number(exponent) - fraction.length;
  const all = BigInt(whole + fraction);
  const scale = 10n ** BigInt(Math.abs(places));
  const size = places >= 0 ? all * scale : (all * 2n + scale) / (2n * scale);
  const minor = Number(size);
  if (!Number.isSafeInteger(minor)) return undefined;
  return sign === '-' && minor !== 0 ? -minor : minor;
}
