import { readFileSync } from 'node:fs';
import type { Http } from '@/lib/connectors/connector';

export interface Exchange {
  readonly request: unknown;
  readonly answer: unknown;
}

/** Answers as the real server did when `record.ts` asked it; anything it was not asked is a mistake. */
export function recorded(name: 'crm' | 'plain'): Http & { readonly asked: unknown[] } {
  const exchanges = read<Exchange[]>(`${name}.raw.json`);
  const answers = new Map(exchanges.map(({ request, answer }) => [JSON.stringify(request), answer]));
  const asked: unknown[] = [];
  return {
    asked,
    async json({ body }) {
      asked.push(body);
      const key = JSON.stringify(body);
      if (!answers.has(key)) throw new Error(`not recorded: ${key.slice(0, 300)}`);
      return structuredClone(answers.get(key));
    },
  };
}

export const expected = (name: 'crm' | 'plain') => read<Record<string, never>>(`${name}.expected.json`);

const read = <T>(file: string): T => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
