import type { Translated } from '../../message';
import type { listPage as english } from '../en/list-page';

/** Where European Portuguese differs from Brazilian. */
export const listPage: Partial<Translated<typeof english>> = {
  'list-page.looking': 'A procurar tabelas na página',
  'list-page.adding': 'A adicionar as linhas',
  'list-page.choose': 'Qual tabela contém os seus negócios ou chamadas?',
  'list-page.privacy': 'Só os textos da tabela que escolher são lidos, e ficam neste navegador.',
  'list-page.columns': 'Verifique as colunas',
  'list-page.guess': 'Um palpite, verifique',
  'list-page.misfit.number': 'não é uma percentagem',
  'list-page.misfit.unfit': 'não forma um registo',
  'list-page.more.why':
    'Só contam as linhas que adiciona. Vá às próximas linhas na página e adicione-as. Uma linha lida de novo é substituída.',
};
