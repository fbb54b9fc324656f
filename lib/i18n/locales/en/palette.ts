/** Commands and shortcuts. */
export const palette = {} as const;
