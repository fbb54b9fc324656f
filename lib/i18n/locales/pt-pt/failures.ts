import type { Translated } from '../../message';
import type { failures as english } from '../en/failures';

/** Where European Portuguese differs from Brazilian. */
export const failures: Partial<Translated<typeof english>> = {
  'failure.other-person.why':
    'Agora é {as}. Entre com o seu login para continuar, ou ligue a outra pessoa como uma conta à parte.',
  'failure.rate-limited.why': 'Muitos pedidos em pouco tempo. Próxima tentativa: {when}.',
  'failure.offline.why':
    'Todos os relatórios funcionam sem internet. Os registos novos chegam quando ela voltar.',
  'failure.unexpected-reply.why':
    'Nada foi alterado. Talvez tenha havido uma atualização: tente de novo e, se continuar, comunique o problema.',
  'failure.unreadable.what': 'Não é possível ler os registos guardados',
  'failure.unreadable.why':
    'São só uma cópia: uma nova sincronização recupera tudo. Metas e definições ficam à parte.',
  'failure.newer-version.what': 'Uma versão mais nova gravou estes registos',
  'failure.bug.why': 'Os seus registos estão como estavam.',
};
