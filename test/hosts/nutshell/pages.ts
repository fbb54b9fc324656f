import type { Company } from '../toolkit/company';
import { on, type Route } from '../toolkit/host-server';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const page = (title: string, content: string) => ({
  body: `<!doctype html><title>${escaped(title)}</title>
    <nav><a href="/leads">Leads</a></nav>
    <main><header><h1>${escaped(title)}</h1></header>${content}</main>`,
});

/** The number that people know a lead by. */
const numberOf = (id: string): string => String(500 + Number(id.slice(1)));

/** Plain pages at the addresses of leads; what the real ones look like inside is not published. */
export const pages = (company: Company): Route[] => [
  on('GET', '/leads', () =>
    page(
      'Leads',
      `<ul>${company.deals
        .map(({ id, name }) => `<li><a href="/lead/${numberOf(id)}">${escaped(name)}</a></li>`)
        .join('')}</ul>`,
    ),
  ),
  on('GET', '/lead/:number', (_asked, { number = '' }) => {
    const deal = company.deals.find(({ id }) => numberOf(id) === number.replace(/-.*/, ''));
    return deal && page(deal.name, `<p>${deal.amount ?? ''} ${deal.currency ?? ''}</p>`);
  }),
  on('GET', '/lead/id/:id', (_asked, { id = '' }) => {
    const deal = company.deals.find((one) => 1000 + Number(one.id.slice(1)) === Number(id));
    return deal && page(deal.name, `<p>${deal.amount ?? ''} ${deal.currency ?? ''}</p>`);
  }),
];
