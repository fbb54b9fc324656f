import type { View } from '@/lib/model/view';

interface DealScreenProps {
  onReport: (report: string, view: View) => void;
}

/** The deal of the page beside the panel, in context. */
export function DealScreen(_: DealScreenProps) {
  return null;
}
