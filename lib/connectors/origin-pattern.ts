/**
 * The match pattern of an origin, for permissions, tab queries and content scripts: this origin and no other.
 * Firefox refuses patterns with a port, so there it is the host at any port, and what comes of it is compared by origin.
 * Source: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns
 */
export const originPattern = (origin: string): string => {
  const { protocol, hostname, host } = new URL(origin);
  return `${protocol}//${import.meta.env['FIREFOX'] ? hostname : host}/*`;
};
