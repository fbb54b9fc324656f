import type { Translated } from '../../../message';
import type { customersReports as english } from '../../en/reports/customers';

/** Where European Portuguese differs from Brazilian. */
export const customersReports: Partial<Translated<typeof english>> = {
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
  'report.customer-perception.question': 'Os clientes nos recomendariam? É fácil trabalhar connosco?',
  'why.goal-progress.formula':
    'Registos da métrica de cada meta dentro das datas da própria meta, por dono; a diferença é o que falta para o ritmo em dias úteis (ou para a meta, depois do fim), como parte da meta.',
  'why.service-desk.formula':
    'Casos pela abertura ou última solução, chamadas de atendimento feitas pelo início; mesmo dia é a mesma data local; custo por interação é o custo de atendimento dividido pelas interações dos casos abertos e chamadas atendidas.',
  'why.crm-adoption.formula':
    'Utilizadores com licença que fizeram atividade, criaram registo ou foram contados pelo CRM no período, sobre todos com licença; negócios abertos são os de agora.',
  'why.data-audit.formula':
    'Média ponderada da parcela de registos que cada verificação acha certa, neste momento; verificação sem registos não entra.',
  'finding.crm-adoption': '{k} de {n} utilizadores usaram o CRM; {share} dos negócios abertos estão em dia.',
  'row.goal.calls': '{name}: chamadas',
  'row.company-goal.calls': 'Empresa: chamadas',
  'date-field.service-own': 'casos por abertura ou solução, chamadas pela data',
};
