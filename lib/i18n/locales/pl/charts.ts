/** Charts, and their words for ears. */
export const charts = {};
