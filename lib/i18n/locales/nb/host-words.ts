/** What the words of a CRM mean, and what a CRM fills. */
export const hostWords = {} as const;
