/** The deal beside the panel, and widgets. */
export const deal = {
  'tab.deal': 'Este negócio',
};
