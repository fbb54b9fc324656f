import type { Failure } from '@/lib/model/failure';
import type { DealCards } from '@/lib/model/widget-card';

/** What the dock draws of a deal. Whoever holds the deal (`lib/page/deal-view.ts`) has the same shape. */
export type Shown =
  | { readonly status: 'loading' }
  /** `failure`: the figures are old, because the last look failed. */
  | { readonly status: 'ready'; readonly deal: DealCards; readonly failure?: Failure }
  | { readonly status: 'missing' }
  | { readonly status: 'failed'; readonly failure: Failure };
