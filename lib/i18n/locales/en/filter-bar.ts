/** What a report is asked for. */
export const filterBar = {} as const;
