import type { Translated } from '../../../message';
import type { customersColumns as english } from '../../en/reports/customers-2';

/** Where European Portuguese differs from Brazilian. */
export const customersColumns: Partial<Translated<typeof english>> = {
  'column.serviceCalls': 'Chamadas de atendimento',
  'column.abandoned': 'Chamadas abandonadas',
  'column.perAgentDay': 'Chamadas por agente-dia',
  'column.callsPerDay': 'Chamadas por dia útil',
  'column.activeShare': 'Utilizadores que usaram o CRM',
  'column.activeUsers': 'Utilizadores ativos',
  'column.idleUsers': 'Utilizadores sem uso',
  'column.crm-adoption.loggedShare': 'Chamadas com resultado',
  'column.crm-adoption.recordsCreated': 'Registos criados',
  'column.crm-adoption.recordsUpdated': 'Registos alterados',
  'check.open-deleted-stage': 'Negócios abertos em etapa eliminada',
  'check.call-no-outcome': 'Chamadas sem resultado',
  'check.stage-zero-time': 'Etapas percorridas num minuto',
  'check.activity-unlinked': 'Chamadas e e-mails sem vínculo',
  'check.past-planned': 'Planeadas há mais de 30 dias',
  'caveat.anonymous-responses': 'respostas anónimas, que não contam como pessoas: {n}',
  'reason.no-service':
    'Nenhum caso nem chamada de atendimento foi lido. O suporte pode estar noutra ferramenta; um ficheiro pode trazê-los.',
  'reason.no-web-and-list':
    'Estatísticas do site e listas de e-mail ficam fora do CRM. Um ficheiro pode trazê-las.',
  'caveat.handling-parts': 'chamadas sem tempo de espera ou de conclusão conhecido, contado como zero: {n}',
};
