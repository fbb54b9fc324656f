/** The match pattern of an origin, for permissions and tab queries. It has no port: Firefox refuses patterns with one. */
export const originPattern = (origin: string): string => {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
};
