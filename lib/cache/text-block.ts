/** A text as it is stored: UTF-8, or UTF-16 where half of a pair stands alone, which UTF-8 has no bytes for. */
export type TextBlock = Uint8Array | Uint16Array;

export function textBlock(text: string): TextBlock {
  if (text.isWellFormed()) return new TextEncoder().encode(text);
  return Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

export function blockText(block: TextBlock): string {
  if (block instanceof Uint8Array) return new TextDecoder('utf-8', { ignoreBOM: true }).decode(block);
  let text = '';
  for (let from = 0; from < block.length; from += 4096) {
    text += String.fromCharCode(...block.subarray(from, from + 4096));
  }
  return text;
}
