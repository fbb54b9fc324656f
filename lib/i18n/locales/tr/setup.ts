/** The first minutes, and settings. */
export const setup = {};
