import type { Translated } from '../../../message';
import type { pipelineReports as english } from '../../en/reports/pipeline';

/** Where European Portuguese differs from Brazilian. */
export const pipelineReports: Partial<Translated<typeof english>> = {
  'report.lead-to-sale-funnel.question': 'Como os leads evoluem do primeiro contacto à venda?',
  'row.lead-step.contacted': 'Contactado',
  'row.lead-rate.contacted': 'Contactados, dos leads',
  'row.lead-rate.qualified': 'Qualificados, dos contactados',
  'row.lead-part.top': 'Topo: lead e contacto',
  'caveat.lead-from-deals':
    'este CRM não envia leads: contam os negócios que começaram numa etapa de entrada, {n}',
  'why.pipeline-overview.formula':
    'Negócios em aberto agora por etapa; parado é o que está na etapa há mais tempo do que três quartos dos ganhos num ano, ou há mais de 30 dias com menos de dez; sem próximo passo é sem atividade planeada, atrasado é com data prevista antes de hoje.',
  'row.deleted-stage': '{name} (eliminada)',
  'caveat.funnel-deleted-stage': 'negócios em aberto numa etapa eliminada, fora dos passos: {n}',
};
