import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A small CRM that no connector knows: deals in a real table, and in divs that a script turns the pages of. */
export interface ListSite {
  readonly origin: string;
  close(): Promise<void>;
}

const deals = [
  ['Roof <b>Northwind</b>', '€1,200.50', 'Won', 'Ann Lee', 'Northwind', '02/11/2026', '16/11/2026'],
  ['Wall', '€800.00', 'Proposal', 'Bob Ray', 'Contoso', '03/11/2026', ''],
  ['Gate', '€300.00', 'Lost', 'Ann Lee', 'Fabrikam', '04/11/2026', '17/11/2026'],
  ['Door', 'to be agreed', 'Proposal', 'Bob Ray', 'Contoso', '05/11/2026', ''],
  ['Total', '€2,300.50', '', '', '', '', ''],
];
const heads = ['Deal name', 'Amount', 'Stage', 'Owner', 'Company', 'Created', 'Closed'];
const escaped = (text: string): string => text.replaceAll('<', '&lt;');

const table = `<!doctype html><html lang="en"><title>Deals – Yardbook</title>
<style>body{font:14px sans-serif;margin:40px}td,th{padding:6px 12px;text-align:start}</style>
<h1>Deals</h1><table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>
${deals
  .map(
    (row, at) =>
      `<tr><td><a href="/deals/${100 + at}">${escaped(row[0] ?? '')}</a></td>${row
        .slice(1)
        .map((text) => `<td>${text}</td>`)
        .join('')}</tr>`,
  )
  .join('\n')}
</tbody></table><script>window.clicks = []; addEventListener('click', (event) => clicks.push(event.target.localName), true)</script></html>`;

const divs = `<!doctype html><html lang="en"><title>Calls – Yardbook</title>
<style>.row{display:grid;grid-template-columns:repeat(5,150px)}</style>
<div class="head row"><span>Date</span><span>Agent</span><span>Contact</span><span>Duration</span><span>Result</span></div>
<div id="rows"></div><nav><button id="back">Previous</button> <button id="next">Next ›</button></nav>
<script>
let page = 0;
const rows = document.getElementById('rows');
const draw = () => {
  rows.replaceChildren(...[1, 2, 3].map((n) => {
    const row = document.createElement('div');
    row.className = 'row';
    for (const text of ['1' + n + '.11.2026 1' + page + ':15', 'Ann Lee', 'Person ' + page + n, '0' + n + ':30', n === 3 ? 'No answer' : 'Connected']) {
      row.appendChild(document.createElement('span')).textContent = text;
    }
    return row;
  }));
  next.disabled = page === 2;
};
next.onclick = () => { page++; setTimeout(draw, 200); };
draw();
</script></html>`;

export async function listSite(): Promise<ListSite> {
  const server: Server = createServer(({ url }, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(url?.startsWith('/calls') ? divs : table);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
