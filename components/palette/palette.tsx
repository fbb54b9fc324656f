import type { Navigation } from '@/lib/state/navigation';

interface PaletteProps {
  navigation: Navigation;
  onClose: () => void;
}

/** Everything that can be gone to or done, found by typing. */
export function Palette(_: PaletteProps) {
  return null;
}
