import { useEffect, useRef } from 'preact/hooks';
import type { Navigation, Place } from '@/lib/state/navigation';

/** A new screen starts at its top with the focus on its title; one that is gone back to, where it was left. */
export function useArrival(navigation: Navigation, place: Place): void {
  const arrived = `${place.screen} ${'report' in place ? place.report : ''} ${'origin' in place ? JSON.stringify(place.origin) : ''}`;
  const first = useRef(true);
  const wasBeside = useRef(false);
  // `arrived` leaves the filters out: they change the place, but not where the user is.
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const beside = document.querySelector<HTMLElement>('[data-beside] h2');
    const wasClosed = wasBeside.current && !beside && place.screen === 'report';
    wasBeside.current = beside !== null;
    // A list beside its report: the report stays where it is, and gets the focus back where the list was opened.
    beside?.focus({ preventScroll: true });
    if (beside || wasClosed) return;
    const top = navigation.scrollTop();
    const frame = requestAnimationFrame(() => {
      window.scrollTo({ top, behavior: 'instant' });
      if (!document.activeElement?.closest('dialog, input')) {
        document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
      }
    });
    return () => cancelAnimationFrame(frame);
  }, [arrived, navigation]);
}
