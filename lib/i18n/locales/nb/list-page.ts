/** Reading the table of a page that no connector knows. */
export const listPage = {} as const;
