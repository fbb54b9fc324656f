/** Taking figures out. */
export const exports = {} as const;
