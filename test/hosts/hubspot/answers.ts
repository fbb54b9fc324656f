/** The body of an error. Source: https://developers.hubspot.com/docs/api-reference/error-handling */
export const errorBody = (category: string, message: string) => ({
  status: 'error',
  message,
  correlationId: 'aeb5f871-7f07-4993-9211-075dc63e7cbf',
  category,
});

/** Source: https://developers.hubspot.com/docs/developer-tooling/platform/usage-guidelines */
export const limitHeaders: Readonly<Record<string, string>> = {
  'x-hubspot-ratelimit-daily': '250000',
  'x-hubspot-ratelimit-daily-remaining': '249000',
  'x-hubspot-ratelimit-interval-milliseconds': '10000',
  'x-hubspot-ratelimit-max': '100',
  'x-hubspot-ratelimit-remaining': '93',
};

/** Where a list goes on that is paged by number. */
export const nextPage = (after: number, total: number) =>
  after < total ? { paging: { next: { after: String(after), link: `?after=${after}` } } } : {};
