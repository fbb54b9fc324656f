// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { tableSnapshot } from '@/lib/list-page/snapshot';
import { findTables } from '@/lib/page/tables/find-tables';
import { labelOf, nextButton } from '@/lib/page/tables/next-page';
import { readTable } from '@/lib/page/tables/read-table';

afterEach(() => {
  document.body.replaceChildren();
});

function tablesIn(html: string) {
  document.body.innerHTML = html;
  return findTables(document).map((found) => {
    const { headers, rows } = tableSnapshot.parse(readTable(found));
    return {
      headers,
      rows: rows.map(({ cells }) => cells.map(({ text }) => text)),
      ids: rows.map(({ id }) => id),
    };
  });
}

describe('the tables of a page', () => {
  it('are real ones, without their foot, group headings and nothing-found rows', () => {
    const [table] = tablesIn(`<table><thead><tr><th>Name ▲</th><th>Amount</th></tr></thead>
      <tbody><tr><td colspan="2">This week</td></tr>
      <tr data-id="17"><td><a href="/deals/17">Roof</a></td><td> 5 € </td></tr>
      <tr data-id="18"><td>Wall</td><td>6 €</td></tr></tbody>
      <tfoot><tr><td>Sum</td><td>11 €</td></tr></tfoot></table>`);
    expect(table).toEqual({
      headers: ['Name', 'Amount'],
      rows: [
        ['Roof', '5 €'],
        ['Wall', '6 €'],
      ],
      ids: ['17', '18'],
    });
  });

  it('are grids whose pinned columns are rows of their own', () => {
    const row = (index: number, cells: readonly string[], from: number, role = 'gridcell') =>
      `<div role="row" aria-rowindex="${index}">${cells.map((text, at) => `<div role="${role}" aria-colindex="${from + at}">${text}</div>`).join('')}</div>`;
    const [grid] = tablesIn(`<div role="grid">
      <div>${row(1, ['Amount', 'Stage'], 2, 'columnheader')}${row(2, ['5 €', 'Won'], 2)}${row(3, ['6 €', 'Lost'], 2)}</div>
      <div>${row(1, ['Name'], 1, 'columnheader')}${row(2, ['Roof'], 1)}${row(3, ['Wall'], 1)}</div></div>`);
    expect(grid?.headers).toEqual(['Name', 'Amount', 'Stage']);
    expect(grid?.rows[0]).toEqual(['Roof', '5 €', 'Won']);
  });

  it('are rows of any elements that look alike, under a row of heads', () => {
    const row = (...texts: string[]) =>
      `<div class="row">${texts.map((text) => `<span>${text}</span>`).join('')}</div>`;
    const [list] = tablesIn(
      `<div class="row head"><span>Name</span><span>Amount</span></div><div>${row('A', '1 €')}${row('B', '2 €')}${row('C', '3 €')}</div>`,
    );
    expect(list).toMatchObject({ headers: ['Name', 'Amount'] });
    expect(list?.rows).toHaveLength(3);
  });

  it('are none of layouts, menus and paragraphs', () => {
    expect(
      tablesIn(`<table role="presentation"><tr><td>a</td><td>b</td></tr><tr><td>a</td><td>b</td></tr></table>
        <ul><li>Home</li><li>Deals</li><li>Calls</li></ul><div><p>One</p><p>Two</p><p>Three</p></div>`),
    ).toEqual([]);
  });

  it('are taken as text and within bounds', () => {
    const rows = '<tr><td>&lt;img src=x onerror=alert(1)&gt;</td><td>b</td></tr>'.repeat(2_100);
    document.body.innerHTML = `<table>${rows}</table>`;
    const [found] = findTables(document);
    const read = found && tableSnapshot.parse(readTable(found));
    expect(read?.rows).toHaveLength(2_000);
    expect(read?.cut).toBe(true);
    expect(read?.rows[0]?.cells[0]?.text).toBe('<img src=x onerror=alert(1)>');
  });
});

describe('the button to the next rows', () => {
  const nextIn = (html: string) => {
    document.body.innerHTML = `<div>${html}<table id="t"></table></div>`;
    const button = nextButton(document.getElementById('t') as Element);
    return button && labelOf(button);
  };

  it.each([
    ['<button>Next ›</button>', 'Next ›'],
    ['<a rel="next" href="?page=2">2</a>', '2'],
    ['<button aria-label="Sonraki sayfa">›</button>', 'Sonraki sayfa'],
    ['<button>صفحه بعدی</button>', 'صفحه بعدی'],
  ])('is %s', (html, label) => expect(nextIn(html)).toBe(label));

  it.each([
    '<button disabled>Next</button>',
    '<li class="disabled"><a href="#">Next</a></li>',
    '<a href="https://elsewhere.example/">Next</a>',
    '<form method="post"><button>Next</button></form>',
    '<button>Next step: delete</button>',
    '<button>Delete</button>',
  ])('is never %s', (html) => expect(nextIn(html)).toBeUndefined());
});
