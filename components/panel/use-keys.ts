import { useEffect, useRef } from 'preact/hooks';
import { followKeys, type KeyActions } from '@/lib/state/shortcuts';

/** Keys that work anywhere in the panel; what has no action leaves its key to others. */
export function useKeys(actions: KeyActions): void {
  const current = useRef(actions);
  current.current = actions;
  useEffect(() => followKeys(() => current.current), []);
}
