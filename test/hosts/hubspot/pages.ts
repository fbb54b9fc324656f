import type { Company } from '../toolkit/company';
import { on, type Route } from '../toolkit/host-server';
import type { HostIds } from './ids';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const html = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body><div id="navbar">HubSpot</div>${body}</body></html>`;

/** A deal's page and the list of deals at their addresses, with the elements that a widget looks for. */
export function pages(company: Company, ids: HostIds, portal: string): Route[] {
  const hrefOf = (id: string): string => `/contacts/${portal}/record/0-3/${ids.of('deals', id)}`;
  return [
    on('GET', `/contacts/${portal}/record/0-3/:id`, (_asked, { id }) => {
      const deal = company.deals.find((one) => ids.of('deals', one.id) === id);
      if (!deal) return { status: 404, body: html('Not found', '<main>Not found</main>') };
      const title = `<span data-selenium-test="highlightTitle">${escaped(deal.name)}</span>`;
      return {
        body: html(deal.name, `<main><div data-card-type="OBJECT_HIGHLIGHT">${title}</div></main>`),
      };
    }),
    on('GET', `/contacts/${portal}/objects/0-3/views/all/list`, () => {
      const rows = company.deals.map(
        ({ id, name }) => `<tr><td><a href="${hrefOf(id)}">${escaped(name)}</a></td></tr>`,
      );
      return { body: html('Deals', `<main><table><tbody>${rows.join('')}</tbody></table></main>`) };
    }),
  ];
}
