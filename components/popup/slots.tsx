import type { Part } from '@/lib/i18n/translator';

/**
 * A sentence whose values stand apart from the direction of our words: names from the CRM and amounts may run the other
 * way. Those in `bold` are its figures.
 */
export function Slots({ parts, bold = [] }: { parts: readonly Part[]; bold?: readonly string[] }) {
  return (
    <>
      {parts.map(({ text, slot }, at) => {
        if (slot === undefined) return text;
        const value = <bdi key={at}>{text}</bdi>;
        return bold.includes(slot) ? <b key={at}>{value}</b> : value;
      })}
    </>
  );
}
