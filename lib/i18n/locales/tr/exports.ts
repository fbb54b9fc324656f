/** Taking figures out. */
export const exports = {};
