/** Goals and working calendars. */
export const goalWords = {};
