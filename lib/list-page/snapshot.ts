import * as z from 'zod/mini';

/** How much of one page is taken: a page can be made to hold anything. */
export const limits = { tables: 20, columns: 60, rows: 2_000, cellChars: 300, allChars: 1_000_000 } as const;

const cell = z.object({
  /** As it is shown, without mark-up. */
  text: z.string().check(z.maxLength(limits.cellChars)),
  /** Where its first link leads; absolute. */
  href: z.optional(z.string().check(z.maxLength(2_000))),
  /** What its `<time>` says for machines. */
  when: z.optional(z.string().check(z.maxLength(40))),
});
export type CellText = z.infer<typeof cell>;

/** The texts of one table of a page, as they were shown at one moment: never its HTML. */
export const tableSnapshot = z.object({
  url: z.string(),
  title: z.string(),
  /** Language that the page says it is in; '' when it does not. */
  language: z.string(),
  /** What the page itself calls the table; '' when it does not. */
  caption: z.string(),
  /** One for each column; '' where a column has no head. */
  headers: z.array(z.string()).check(z.maxLength(limits.columns)),
  rows: z
    .array(
      z.object({
        /** The page's own id of the row; '' when it gives none. */
        id: z.string().check(z.maxLength(limits.cellChars)),
        cells: z.array(cell).check(z.maxLength(limits.columns)),
      }),
    )
    .check(z.maxLength(limits.rows)),
  /** The page held more rows, or longer ones, than were taken. */
  cut: z.boolean(),
});
export type TableSnapshot = z.infer<typeof tableSnapshot>;
export type RowText = TableSnapshot['rows'][number];

/** The texts of one column, from the top. */
export const columnOf = ({ rows }: Pick<TableSnapshot, 'rows'>, column: number): CellText[] =>
  rows.map(({ cells }) => cells[column] ?? { text: '' });
