import type { Translated } from '../../message';
import type { hostWords as english } from '../en/host-words';

/** Where European Portuguese differs from Brazilian. */
export const hostWords: Partial<Translated<typeof english>> = {
  'options.section.words.unseen': 'a verificar',
  'host-words.why':
    'Deduzimos isto do seu CRM. Verifique uma vez; os números acompanham na hora, nada é lido de novo.',
  'host-words.none': 'Não há nada a verificar aqui: esta conta não tem um CRM com palavras próprias.',
  'host-words.reading': 'As palavras do seu CRM aparecem aqui quando os registos tiverem sido lidos.',
  'host-words.confirmed': 'Já verificou isto.',
  'host-words.unseen': {
    one: '# palavra a verificar',
    many: '# de palavras a verificar',
    other: '# palavras a verificar',
  },
  'host-words.new': {
    one: '# palavra nova desde a última verificação',
    many: '# de palavras novas desde a última verificação',
    other: '# palavras novas desde a última verificação',
  },
  'coverage.there': 'O que recebe',
  'coverage.missing.why':
    'O CRM não os tem, estão desativados lá, ou o seu acesso não os vê. Podem ser importados de um ficheiro.',
  'coverage.column.kind': 'Registos',
  'coverage.field.dealId': 'o seu negócio',
};
