/** Connecting a CRM: what to type in, where to find it, what is read. */
export const connect = {} as const;
