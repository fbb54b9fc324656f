/** Goals that are behind, as badge and notification. */
export const alerts = {} as const;
