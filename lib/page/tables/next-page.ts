import { isShown } from './find-tables';

/** What pages write on the button that leads to the next rows; lower case. */
const words: ReadonlySet<string> = new Set(
  'next,next page,go to next page,load more,show more,sonraki,sonraki sayfa,ileri,daha fazla,بعدی,صفحه بعد,صفحه بعدی,بیشتر,próximo,próxima,próxima página,seguinte,página seguinte,carregar mais,następna,następny,następna strona,dalej,pokaż więcej,neste,neste side,vis flere,nächste,nächste seite,weiter,mehr laden,›,❯,→,>'.split(
    ',',
  ),
);

/**
 * The button of the page that shows the next rows of a table: the one nearest to it; `undefined` when there is none, or it
 * is at its end.
 *
 * Rules: only what leads on within the site, and sends no form.
 */
export function nextButton(table: Element): HTMLElement | undefined {
  for (let around = table.parentElement; around; around = around.parentElement) {
    const found = [...around.querySelectorAll<HTMLElement>('a,button,[role="button"],[role="link"]')].filter(
      (button) => !table.contains(button) && leadsOn(button),
    );
    if (found.length > 0) return found.find(canBePressed);
  }
  return undefined;
}

/** What is written on a button, for the user to agree to. */
export const labelOf = (button: HTMLElement): string =>
  (button.getAttribute('aria-label') || button.innerText?.trim() || button.title || button.textContent || '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 60);

function leadsOn(button: HTMLElement): boolean {
  if (button.getAttribute('rel') === 'next') return true;
  const names = [button.getAttribute('aria-label'), button.title, button.innerText ?? button.textContent];
  return names.some((name) => words.has(bare(name ?? '')));
}

/** Without the arrow beside the word. */
const bare = (name: string): string => {
  const text = name.replace(/\s+/g, ' ').trim().toLowerCase();
  return text.length <= 2 ? text : text.replace(/^[\s<>‹›«»←→❮❯]+|[\s<>‹›«»←→❮❯.…]+$/g, '');
};

function canBePressed(button: HTMLElement): boolean {
  const place = [button, button.parentElement].filter((element) => element !== null);
  const isOff = place.some(
    (element) =>
      element.hasAttribute('disabled') ||
      element.getAttribute('aria-disabled') === 'true' ||
      element.classList.contains('disabled'),
  );
  return !isOff && isShown(button) && staysHere(button);
}

function staysHere(button: HTMLElement): boolean {
  if (button.localName === 'a') {
    const { href, protocol, origin, target } = button as HTMLAnchorElement;
    if (target !== '' && target !== '_self') return false;
    return href === '' || protocol === 'javascript:' || origin === button.ownerDocument.location.origin;
  }
  const { form, type } = button as HTMLButtonElement;
  return !form || type === 'button' || form.method.toLowerCase() === 'get';
}
