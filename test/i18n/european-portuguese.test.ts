import { describe, expect, it } from 'vitest';
import { pt } from '@/lib/i18n/locales/pt';
import { ptPT } from '@/lib/i18n/locales/pt-pt';
import type { Message } from '@/lib/i18n/message';
import { createTranslator } from '@/lib/i18n/translator';
import { widgetWordsOf } from '@/lib/i18n/widget-words';

/** Words that are written so in Brazil only. */
const brazilian =
  /(?<![\p{L}{])(?:registr(?:o|ad)\p{L}*|usuári[oa]s?|equipes?|arquivos?|configuraç(?:ão|ões)|contat(?:o|os|ar|ad\p{L}*)|planej\p{L}*|telas?|abas?|conex(?:ão|ões)|conect(?:ar|e|ad\p{L}*)|salv(?:o|a|os|as|ar)|senhas?|planilhas?|digit(?:e|ar|ad\p{L}*)|você|aplicativos?|monitoramento|porcentage(?:m|ns)|conosco|gerenci\p{L}*|compartilh\p{L}*|escopos?|excluíd\p{L}*)(?![\p{L}}])/iu;

const formsOf = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values(message);
const brazil: Readonly<Record<string, Message>> = pt;
const portugal: Readonly<Record<string, Message>> = ptPT;

describe('European Portuguese', () => {
  it('has no Brazilian word left', () => {
    const left = Object.entries({ ...brazil, ...portugal }).flatMap(([key, message]) =>
      formsOf(message).flatMap((words) => {
        const found = brazilian.exec(words)?.[0];
        return found === undefined ? [] : [`${key}: ${found}`];
      }),
    );
    expect(left).toEqual([]);
  });

  it('says only what Brazilian says too, and only where it differs', () => {
    expect(Object.keys(portugal).filter((key) => !Object.hasOwn(brazil, key))).toEqual([]);
    const same = Object.keys(portugal).filter(
      (key) => JSON.stringify(portugal[key]) === JSON.stringify(brazil[key]),
    );
    expect(same).toEqual([]);
  });

  it('keeps the values of a sentence, and its plural forms', () => {
    const slots = (words: string) => [...words.matchAll(/\{(\w+)\}|#/g)].map(([slot]) => slot).sort();
    const wrong = Object.entries(portugal).filter(([key, message]) => {
      const source = brazil[key];
      if (source === undefined || typeof source !== typeof message) return true;
      if (typeof message === 'string' || typeof source === 'string')
        return slots(String(message)).join() !== slots(String(source)).join();
      return Object.entries(source).some(
        ([form, words]) => slots(words).join() !== slots(message[form as keyof typeof message] ?? '').join(),
      );
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('is spoken to Portugal and to Angola, Brazilian to Brazil and where no country is named', async () => {
    const said = async (locale: string) => {
      const t = await createTranslator({ locale, timeZone: 'UTC', calendar: 'gregory', currency: 'EUR' });
      return t.text('word.settings');
    };
    expect([await said('pt-PT'), await said('pt-AO')]).toEqual(['Definições', 'Definições']);
    expect([await said('pt-BR'), await said('pt')]).toEqual(['Configurações', 'Configurações']);
  });

  it('reaches the widgets', () => {
    const [here, there] = [widgetWordsOf('pt-PT'), widgetWordsOf('pt-BR')];
    const different = Object.keys(there).filter(
      (key) => here[key as keyof typeof here] !== there[key as keyof typeof there],
    );
    expect(different.length).toBeGreaterThan(0);
    expect(Object.keys(here).sort()).toEqual(Object.keys(there).sort());
  });
});
