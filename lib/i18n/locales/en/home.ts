/** The first screen of the panel. */
export const home = {} as const;
