import { useEffect, useRef } from 'preact/hooks';

/** Keys that work anywhere in the panel: Esc goes back, `/` goes to the search field. */
export function useKeys(keys: { readonly back: () => void; readonly search: () => void }): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target as Element;
      if (target.closest('dialog, [role="menu"]')) return;
      if (event.key === 'Escape') current.current.back();
      else if (event.key === '/' && !target.closest('input, textarea, select')) {
        event.preventDefault();
        current.current.search();
      }
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}
