import type { Translated } from '../../../message';
import type { metricReports4 as english } from '../../en/reports/metrics-4';

/** Where European Portuguese differs from Brazilian. */
export const metricReports4: Partial<Translated<typeof english>> = {
  'metric-part.contacted': 'Contactados',
  'metric-part.acted': 'Mediana dos contactados',
  'metric-part.with-open': 'A contar os que esperam',
  'note.approximate':
    'Aproximado: calculado a partir de outros registos, porque o CRM não envia o que a definição pede.',
  'note.no-logins': 'O CRM não informa acessos: autores de registos e atividades valem como utilizadores.',
  'reason.supply': 'Um ficheiro feito com o modelo “{template}” pode fornecer isso.',
  'reason.calls-not-logged': 'Nenhuma chamada é registada neste CRM.',
  'reason.service-calls-not-logged': 'Nenhuma chamada de suporte é registada neste CRM.',
  'reason.no-callbacks':
    'As chamadas repetidas não são marcadas neste CRM, e as chamadas não se ligam a pedidos.',
  'date-field.case-opened': 'pedidos por data de abertura',
  'date-field.case-resolved': 'pedidos por data de resolução',
  'date-field.case-closed': 'pedidos por data de encerramento',
};
