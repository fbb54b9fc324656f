import type { Translated } from '../../message';
import type { failures as english } from '../en/failures';

/** `{crm}` always follows an article (`o`, `no`): brands of CRMs are masculine, as CRM is. */
export const failures: Translated<typeof english> = {
  'failure.crm': 'CRM',
  'failure.as-of': 'Os números são de {when}.',
  'failure.details': 'Detalhes',
  'failure.open-crm': 'Abrir o {crm}',
  'failure.try-now': 'Tentar agora',
  'failure.reload': 'Recarregar',
  'failure.allow-again': 'Permitir de novo',
  'failure.enter-key': 'Informar a chave de novo',
  'failure.signed-out.what': 'Entre de novo no {crm}',
  'failure.signed-out.why':
    'A sua sessão terminou. Os números permanecem e são atualizados automaticamente após o login.',
  'failure.key-gone.what': 'Informe de novo a chave do {crm}',
  'failure.key-gone.why':
    'Ela só fica guardada até o navegador ser fechado, ou o {crm} já não a aceita. Os números ficam como estão.',
  'failure.other-person.what': 'A sessão no {crm} é de outra pessoa',
  'failure.other-person.why':
    'Agora é {as}. Entre com o seu login para continuar, ou conecte a outra pessoa como uma conta à parte.',
  'failure.forbidden.what': 'O {crm} não permite esta leitura',
  'failure.forbidden.why': 'A sua conta não tem permissão para ler {what}. Fale com quem administra o {crm}.',
  'failure.taken-back.what': 'O acesso a este site foi retirado',
  'failure.taken-back.why':
    'O navegador já não permite que o Dealscope leia {origin}. Os números permanecem como estão.',
  'failure.rate-limited.what': 'O {crm} pede para aguardar',
  'failure.rate-limited.why': 'Muitas solicitações em pouco tempo. Próxima tentativa: {when}.',
  'failure.unreachable.what': 'O {crm} não respondeu',
  'failure.unreachable.why': 'Várias tentativas falharam. A próxima é automática.',
  'failure.no-tab.what': 'Abra o {crm} para atualizar',
  'failure.no-tab.why': 'A sessão fica na própria página do CRM, e nenhuma está aberta.',
  'failure.offline.what': 'Sem acesso à internet',
  'failure.offline.why':
    'Todos os relatórios funcionam sem internet. Os registros novos chegam quando ela voltar.',
  'failure.timeout.what': 'O {crm} demorou demais',
  'failure.timeout.why': 'A resposta não chegou a tempo. A próxima tentativa é automática.',
  'failure.unexpected-reply.what': 'O {crm} respondeu de forma desconhecida',
  'failure.unexpected-reply.why':
    'Nada foi alterado. Talvez tenha havido uma atualização: tente de novo e, se continuar, relate o problema.',
  'failure.bad-input.what': 'Não foi possível ler isto',
  'failure.bad-input.why': 'Nada foi alterado. O local e o motivo estão abaixo.',
  'failure.quota.what': 'Não há mais espaço no navegador',
  'failure.quota.why': 'Libere espaço em disco ou remova uma conta que já não é necessária.',
  'failure.unreadable.what': 'Não é possível ler os registros guardados',
  'failure.unreadable.why':
    'São só uma cópia: uma nova sincronização recupera tudo. Metas e configurações ficam à parte.',
  'failure.newer-version.what': 'Uma versão mais nova gravou estes registros',
  'failure.newer-version.why': 'Atualize a extensão ou reinicie o navegador para concluir uma atualização.',
  'failure.bug.what': 'Ocorreu um erro do nosso lado',
  'failure.bug.why': 'Os seus registros estão como estavam.',
};
