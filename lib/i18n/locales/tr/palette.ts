/** Commands and shortcuts. */
export const palette = {};
