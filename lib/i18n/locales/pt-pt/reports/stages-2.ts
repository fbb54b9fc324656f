import type { Translated } from '../../../message';
import type { leadReports as english } from '../../en/reports/stages-2';

/** Where European Portuguese differs from Brazilian. */
export const leadReports: Partial<Translated<typeof english>> = {
  'column.contacted': 'Contactados',
  'column.contactedShare': 'Contactados, %',
  'column.attempts': 'Contactos por lead',
  'column.firstContact': 'Primeiro contacto, metade em até',
  'column.untouched': 'Sem contacto após 24 h',
  'column.untouchedShare': 'Sem contacto, %',
  'finding.lead-coverage':
    'Metade de {n} leads foi contactada em até {time}. Sem contacto após 24 horas: {k}.',
  'finding.lead-coverage.never':
    'Menos da metade de {n} leads foi contactada. Sem contacto após 24 horas: {k}.',
  'finding.lead-coverage.thin': {
    one: 'Só entrou {n} lead. Sem contacto após 24 horas: {k}.',
    many: 'Só entraram {n} de leads. Sem contacto após 24 horas: {k}.',
    other: 'Só entraram {n} leads. Sem contacto após 24 horas: {k}.',
  },
  'caveat.imports': {
    one: '# registo parece importado: 50 ou mais num minuto',
    many: '# de registos parecem importados: 50 ou mais num minuto',
    other: '# registos parecem importados: 50 ou mais num minuto',
  },
  'why.lead-coverage.formula':
    'Leads criados no período pelo responsável; contactados são os que tiveram chamada, e-mail ou mensagem de saída, reunião ou visita no lead ou no seu negócio após a criação, e leads sem contacto contam como em espera até agora.',
};
