import type { Translated } from '../../../message';
import type { metricReports3 as english } from '../../en/reports/metrics-3';

/** Names of the metrics of marketing, service and the use of the CRM, and what each counts. */
export const metricReports3: Translated<typeof english> = {
  'metric.campaigns': 'Campanhas',
  'metric.campaigns.about': 'Campanhas ativas no período.',
  'metric.campaign-responses': 'Respostas a campanhas',
  'metric.campaign-responses.about': 'Respostas a campanhas no período.',
  'metric.responses-per-campaign': 'Respostas por campanha',
  'metric.responses-per-campaign.about': 'Respostas no período por campanha com envio nele.',
  'metric.campaign-purchases': 'Compras de campanhas',
  'metric.campaign-purchases.about':
    'Negócios ganhos no período trazidos por uma campanha e compras sem negócio.',
  'metric.campaign-revenue': 'Receita de campanhas',
  'metric.campaign-revenue.about':
    'Valor dos negócios ganhos no período trazidos por uma campanha e das compras sem negócio.',
  'metric.campaign-new-customers': 'Clientes de campanhas',
  'metric.campaign-new-customers.about':
    'Clientes cujo primeiro negócio, ganho no período, veio de uma campanha.',
  'metric.campaign-roi': 'Retorno de campanhas',
  'metric.campaign-roi.about': 'O que as campanhas do período renderam além do custo, como parte do custo.',
  'metric.cost-per-lead': 'Custo por lead',
  'metric.cost-per-lead.about': 'Custo das campanhas do período por lead que trouxeram nele.',
  'metric.customer-referrals': 'Indicações',
  'metric.customer-referrals.about': 'Leads criados no período que um cliente enviou.',
  'metric.page-views': 'Páginas vistas',
  'metric.page-views.about': 'Páginas do site vistas nos dias do período.',
  'metric.web-goal-rate': 'Objetivos do site',
  'metric.web-goal-rate.about': 'Objetivos alcançados no site entre as visitas dos dias do período.',
  'metric.time-per-visit': 'Tempo por visita',
  'metric.time-per-visit.about': 'Tempo médio das visitas ao site nos dias do período.',
  'metric.visitor-purchase-rate': 'Compradores entre visitantes',
  'metric.visitor-purchase-rate.about': 'Compras no site entre os visitantes dos dias do período.',
  'metric.list-growth': 'Crescimento da lista',
  'metric.list-growth.about': 'Quantos assinantes a mais há no fim do período, em relação aos do início.',
  'metric.list-growth-vs-campaigns': 'Crescimento da lista e campanhas',
  'metric.list-growth-vs-campaigns.about':
    'Crescimento das listas de e-mail ao lado das campanhas ativas, mês a mês do período.',
  'metric.cases-handled': 'Chamados atendidos',
  'metric.cases-handled.about': 'Chamados resolvidos no período.',
  'metric.cases-same-day': 'Resolvidos no mesmo dia',
  'metric.cases-same-day.about': 'Chamados resolvidos no período no dia em que foram abertos.',
  'metric.resolution-time': 'Tempo de resolução',
  'metric.resolution-time.about': 'Tempo médio da abertura à resolução dos chamados resolvidos no período.',
  'metric.service-calls-per-day': 'Chamadas de suporte por dia',
  'metric.service-calls-per-day.about': 'Chamadas de suporte do período por dia útil decorrido.',
  'metric.complaint-resolution-time': 'Tempo de resolução de reclamações',
  'metric.complaint-resolution-time.about':
    'Tempo médio da abertura à resolução das reclamações resolvidas no período.',
  'metric.customer-callbacks': 'Clientes que ligam de novo',
  'metric.customer-callbacks.about': 'Chamadas de suporte do período em que um cliente ligou de novo.',
  'metric.cost-per-interaction': 'Custo por interação',
  'metric.cost-per-interaction.about':
    'Custos de suporte nos dias do período por interação dos chamados e por chamada atendida.',
  'metric.sla-compliance': 'Prazos cumpridos',
  'metric.sla-compliance.about':
    'Chamados resolvidos no período dentro do prazo combinado, entre os que têm prazo.',
  'metric.abandoned-calls': 'Chamadas abandonadas',
  'metric.abandoned-calls.about': 'Chamadas de suporte recebidas no período de que o cliente desistiu.',
  'metric.handling-time': 'Tempo de atendimento',
  'metric.handling-time.about':
    'Tempo médio das chamadas de suporte atendidas no período: conversa, espera e finalização.',
  'metric.cases-closed-per-day': 'Chamados encerrados por dia',
  'metric.cases-closed-per-day.about': 'Chamados encerrados no período por dia útil decorrido.',
  'metric.first-response-time': 'Primeira resposta',
  'metric.first-response-time.about':
    'Tempo mediano da abertura à primeira resposta dos chamados abertos no período.',
  'metric.active-users': 'Usuários ativos',
  'metric.active-users.about': 'Pessoas que criaram ou mudaram algo no período, entre todas com licença.',
  'metric.update-freshness': 'Negócios atualizados',
  'metric.update-freshness.about':
    'Negócios em aberto com atividade ou mudança nos últimos 14 dias, entre todos os abertos agora.',
  'metric.field-completeness': 'Campos preenchidos',
  'metric.field-completeness.about': 'Campos preenchidos entre os que todo negócio deveria ter agora.',
  'metric.audit-score': 'Qualidade dos dados',
  'metric.audit-score.about': 'Quão livres de falhas os dados estão agora, de 0 a 100.',
  'metric.data-gaps': 'Lacunas nos dados',
  'metric.data-gaps.about': 'O que falta aos dados agora para 100 pontos de qualidade.',
  'metric.report-use': 'Relatórios abertos',
  'metric.report-use.about': 'Relatórios que as pessoas abriram nos dias do período.',
};
