import * as z from 'zod/mini';
import type { Failure } from '@/lib/model/failure';
import type { Reply } from '../connector';

const errors = z.looseObject({
  errors: z.array(z.looseObject({ status: z.nullish(z.union([z.string(), z.number()])) })),
});

/** Errors come beside empty lists, and may do so in a reply that is a success otherwise. */
export function failureIn({ status, body }: Reply): Failure | undefined {
  const first = z.safeParse(errors, body).data?.errors[0];
  if (!first || status >= 300) return undefined;
  const own = String(first.status ?? '');
  if (own === '401') return { kind: 'signed-out' };
  if (own === '402' || own === '403') return { kind: 'forbidden', what: 'nutshell' };
  if (/^5\d\d$/.test(own)) return { kind: 'unreachable' };
  return {
    kind: 'unexpected-reply',
    where: 'nutshell',
    detail: /^\d{3}$/.test(own) ? `status ${own}` : 'errors',
  };
}
