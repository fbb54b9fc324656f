import { useSignal, useSignalEffect } from '@preact/signals';

/** Width of the window: a scroll bar that comes and goes must not add and remove columns. */
export function usePanelWidth(): number {
  const width = useSignal(window.innerWidth);
  useSignalEffect(() => {
    const resized = (): void => {
      width.value = window.innerWidth;
    };
    window.addEventListener('resize', resized);
    return () => window.removeEventListener('resize', resized);
  });
  return width.value;
}
