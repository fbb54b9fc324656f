/** The deal beside the panel, and widgets. */
export const deal = {
  'tab.deal': 'This deal',
} as const;
