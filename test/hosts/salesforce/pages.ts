import type { Company } from '../toolkit/company';
import { on, type Route } from '../toolkit/host-server';
import type { HostIds } from './ids';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const html = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)} | Salesforce</title></head>
<body><header class="slds-global-header">Salesforce</header>${body}</body></html>`;

/** A deal's page and the list of deals at their addresses, with the elements that a widget looks for. */
export function pages(company: Company, ids: HostIds): Route[] {
  const hrefOf = (id: string): string => `/lightning/r/Opportunity/${ids.of('deals', id)}/view`;
  return [
    on('GET', '/lightning/r/Opportunity/:id/view', (_asked, { id }) => {
      const deal = company.deals.find((one) => ids.of('deals', one.id) === id);
      if (!deal) return { status: 404, body: html('Not found', '<main>Not found</main>') };
      const title = `<div class="slds-page-header"><h1>${escaped(deal.name)}</h1></div>`;
      return { body: html(deal.name, `<main><records-highlights2>${title}</records-highlights2></main>`) };
    }),
    on('GET', '/lightning/o/Opportunity/list', () => {
      const rows = company.deals.map(
        ({ id, name }) => `<tr><td><a href="${hrefOf(id)}">${escaped(name)}</a></td></tr>`,
      );
      return { body: html('Opportunities', `<main><table><tbody>${rows.join('')}</tbody></table></main>`) };
    }),
  ];
}
