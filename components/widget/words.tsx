import { Fragment } from 'preact';
import type { MessageKey } from '@/lib/i18n/locales/en';
import type { Translator, Values } from '@/lib/i18n/translator';

interface SaidProps {
  readonly t: Translator;
  readonly of: MessageKey;
  readonly values?: Values;
  /** Slots that hold names from the CRM: text of any script, kept from turning the sentence around. */
  readonly names?: readonly string[];
}

/** A sentence of the translator with the CRM's names in it isolated. */
export function Said({ t, of, values, names = [] }: SaidProps) {
  return (
    <>
      {t.parts(of, values).map(({ text, slot }, i) =>
        // A sentence keeps its order as long as it is the same sentence.
        slot !== undefined && names.includes(slot) ? (
          <bdi key={i}>{text}</bdi>
        ) : (
          <Fragment key={i}>{text}</Fragment>
        ),
      )}
    </>
  );
}
