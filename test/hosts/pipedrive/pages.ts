import type { Company } from '../toolkit/company';
import { on, type Route } from '../toolkit/host-server';
import type { Ids } from './ids';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

const html = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>` +
  `<body><header><nav><a href="/pipeline">Deals</a></nav></header><main>${body}</main></body></html>`;

/** A page of a deal and the pages that list deals, at the addresses of Pipedrive's web app; no more than that. */
export function pages(company: Company, ids: Ids): Route[] {
  const list = company.deals
    .map(({ id, name }) => `<li><a href="/deal/${ids.number('deals', id)}">${escaped(name)}</a></li>`)
    .join('');
  const listed = () => ({ body: html('Deals', `<h1>Deals</h1><ul>${list}</ul>`) });
  return [
    on('GET', '/deal/:id', (_asked, { id }) => {
      const deal = company.deals.find((one) => String(ids.number('deals', one.id)) === id);
      return deal && { body: html(deal.name, `<h1>${escaped(deal.name)}</h1><section>History</section>`) };
    }),
    on('GET', '/pipeline', listed),
    on('GET', '/deals', listed),
  ];
}
