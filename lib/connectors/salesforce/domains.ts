/**
 * Ends of host names: where pages are, and where the API of the same organisation is. What stands before them is the same
 * in both, for sandboxes too (`acme--uat.sandbox`).
 * Source: https://help.salesforce.com/s/articleView?id=sf.domain_name_url_formats.htm
 */
const ends: readonly (readonly [page: string, api: string])[] = [
  ['.lightning.force.com', '.my.salesforce.com'],
  ['.my.salesforce-setup.com', '.my.salesforce.com'],
  ['.my.salesforce.com', '.my.salesforce.com'],
  ['.lightning.crmforce.mil', '.my.salesforce.mil'],
  ['.my.salesforce.mil', '.my.salesforce.mil'],
  ['.lightning.sfcrmapps.cn', '.my.sfcrmproducts.cn'],
  ['.my.sfcrmproducts.cn', '.my.sfcrmproducts.cn'],
];

/** The API's host for the host of a page; undefined when it is none of Salesforce. */
export function apiHostOf(hostname: string): string | undefined {
  const host = hostname.toLowerCase();
  for (const [page, api] of ends) {
    const own = host.endsWith(page) ? host.slice(0, -page.length) : '';
    if (/^[a-z0-9][a-z0-9.-]*$/.test(own)) return `${own}${api}`;
  }
  // Organisations of before My Domain: na12.salesforce.com.
  return /^[a-z]{2,4}\d+\.salesforce\.com$/.test(host) ? host : undefined;
}
