import type { Company } from '../toolkit/company';
import { on, type Route } from '../toolkit/host-server';
import { number } from './rendering';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const page = (title: string, content: string) => ({
  body: `<!doctype html><title>${escaped(title)}</title>
    <nav><a href="/app/deals/">Deals</a></nav>
    <main><header><h1>${escaped(title)}</h1></header>${content}</main>`,
});

/** Plain pages at the addresses of deals; what the real ones look like inside is not published. */
export const pages = (company: Company): Route[] => [
  ...['/app/deals', '/app/deals/'].map((path) =>
    on('GET', path, () =>
      page(
        'Deals',
        `<ul>${company.deals
          .map(({ id, name }) => `<li><a href="/app/deals/${number(id)}">${escaped(name)}</a></li>`)
          .join('')}</ul>`,
      ),
    ),
  ),
  on('GET', '/app/deals/:id', (_asked, { id }) => {
    const deal = company.deals.find((one) => number(one.id) === id);
    return deal && page(deal.name, `<p>${deal.amount ?? ''} ${deal.currency ?? ''}</p>`);
  }),
];
