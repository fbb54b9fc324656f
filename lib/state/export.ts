import { browser } from 'wxt/browser';

/** Hands a file to the browser's downloads; the page itself made it, so no permission is needed. */
export function saveFile(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun with the click, but takes what it reads from the address.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Puts a table on the clipboard, for programs that take text and for those that take more. */
export async function copyTable({ text, html }: { text: string; html: string }): Promise<void> {
  const part = (content: string, type: string): Blob => new Blob([content], { type });
  await navigator.clipboard.write([
    new ClipboardItem({ 'text/plain': part(text, 'text/plain'), 'text/html': part(html, 'text/html') }),
  ]);
}

const printQuery = '?print';

/** Prints what is on screen: a tab prints itself, a panel opens its place in one, which is wide enough for a page. */
export async function printView(): Promise<void> {
  if (await browser.tabs.getCurrent()) window.print();
  else
    await browser.tabs.create({
      url: browser.runtime.getURL(`/sidepanel.html${printQuery}${location.hash}`),
    });
}

/** Whether this page was opened to be printed; says so once. */
export function takePrintRequest(): boolean {
  if (location.search !== printQuery) return false;
  history.replaceState(null, '', `${location.pathname}${location.hash}`);
  return true;
}
