import { Fragment } from 'preact';
import type { Said } from '@/lib/model/widget-card';

/** A sentence with the CRM's names in it isolated: text of any script, kept from turning the sentence around. */
export function SaidWords({ said }: { said: Said }) {
  return (
    <>
      {said.map((part, i) =>
        // A sentence keeps its order as long as it is the same sentence.
        typeof part === 'string' ? <Fragment key={i}>{part}</Fragment> : <bdi key={i}>{part.name}</bdi>,
      )}
    </>
  );
}

/** The same as plain text, for a title. */
export const saidText = (said: Said): string =>
  said.map((part) => (typeof part === 'string' ? part : part.name)).join('');
