/** Parts of a route that only say which slice or look of a list is shown. */
const passing =
  /^(page|p|offset|start|limit|size|per_?page|sort|order|view_?id|cids|menu_?id|id|cursor|token|q|search|filter)$/i;

/**
 * Which list of a site an address is: the same for every page, sorting and search of it.
 *
 * Rules: ids in the path become "*"; of a route in the hash ("#/deals", "#model=crm.lead&view_type=list") what names the
 * list is kept. '' for what is no web address.
 */
export function pagePattern(address: string): string {
  if (!URL.canParse(address)) return '';
  const { protocol, pathname, hash } = new URL(address);
  if (!/^https?:$/.test(protocol)) return '';
  const path = routeOf(pathname);
  const inHash = hash.replace(/^#!?/, '');
  if (!inHash.includes('=') || inHash.includes('?')) {
    const [route = ''] = inHash.split('?');
    return route === '' ? path : `${path}#${routeOf(route)}`;
  }
  const named = [...new URLSearchParams(inHash)].filter(
    ([name, value]) => !passing.test(name) && !/^\d+$/.test(value),
  );
  return `${path}#${named
    .map((pair) => pair.join('='))
    .sort()
    .join('&')}`;
}

/** Words with a digit, and long ones of hex, are ids; "v2" is not. */
const routeOf = (path: string): string =>
  path
    .split('/')
    .map((part) => (/^\d+$|^[0-9a-f-]{12,}$|\d{3,}/i.test(part) ? '*' : part))
    .join('/')
    .replace(/(.)\/$/, '$1')
    .slice(0, 300);

/** Web origin of an address; '' when it is none. */
export const webOrigin = (address: string): string => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.origin : '';
};
