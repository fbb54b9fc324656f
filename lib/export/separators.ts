/** What a spreadsheet of this language separates cells and decimals by: `;` where a comma stands in numbers. */
export function separatorsOf(locale: string): { readonly delimiter: ',' | ';'; readonly decimal: '.' | ',' } {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  const isComma = parts.some(({ type, value }) => type === 'decimal' && value === ',');
  return isComma ? { delimiter: ';', decimal: ',' } : { delimiter: ',', decimal: '.' };
}
