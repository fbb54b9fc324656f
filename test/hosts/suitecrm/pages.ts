import type { Company } from '../toolkit/company';
import { on, type Route } from '../toolkit/host-server';
import { idOf } from './tables';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The one page of version 8: what it shows is behind the hash, so this one has all deals. */
export function pages(company: Company): Route[] {
  return [
    on('GET', '/', () => {
      const rows = company.deals.map(({ id, name }) => {
        const href = `#/opportunities/record/${idOf(company, 'deals', id)}`;
        return `<tr><td><a href="${href}">${escaped(name)}</a></td></tr>`;
      });
      return {
        body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>SuiteCRM</title></head>
<body><app-root><scrm-navbar-ui>SuiteCRM</scrm-navbar-ui><scrm-record-header></scrm-record-header>
<table><tbody>${rows.join('')}</tbody></table></app-root></body></html>`,
      };
    }),
  ];
}
