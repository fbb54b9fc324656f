/**
 * A text that no spreadsheet takes for a formula: one that begins like one, after whatever a program may skip, gets an
 * apostrophe before it.
 *
 * Rules: `=`, `+`, `-` and `@`, their full-width, small and raised forms and the minus sign, with blanks, line ends,
 * controls and unseen signs before them; a tab or line end at the start even alone. Numbers are no texts: they never come
 * here. Source: https://owasp.org/www-community/attacks/CSV_Injection
 */
export const inert = (text: string): string => (isFormula.test(text) ? `'${text}` : text);

const isFormula = /^(?:[\t\r\n]|[\s\p{Z}\p{C}]*[=+\-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻−])/u;
