import type { Translated } from '../../../message';
import type { stagesReports as english } from '../../en/reports/stages';

/** Where European Portuguese differs from Brazilian. */
export const stagesReports: Partial<Translated<typeof english>> = {
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
  'report.stage-conversion-by-owner.question': 'Em que etapa cada vendedor fica atrás da equipa?',
  'report.first-action-by-outcome.question':
    'Com que rapidez agimos num negócio novo, e como isso se relaciona com o resultado?',
  'report.first-action-buckets.question':
    'Quantos negócios foram contactados em quanto tempo, e como terminaram?',
  'block.stage-conversion-by-owner.difference': 'Diferença da média da equipa',
  'block.first-action-by-outcome.distribution': 'Contactados em até',
  'option.action-kinds.contact': 'Qualquer contacto',
  'finding.stage-conversion-by-owner':
    '{name} fica atrás em {stage}: {k} de {n} negócios avançaram, contra {team} na equipa.',
  'finding.stage-conversion-by-owner.thin': {
    one: 'Só houve # entrada numa etapa. É pouco para comparar.',
    many: 'Houve # de entradas em etapas. São poucas em cada etapa para comparar.',
    other: 'Houve # entradas em etapas. São poucas em cada etapa para comparar.',
  },
  'finding.stage-duration.thin': {
    one: '# permanência numa etapa. É pouco para indicar o tempo.',
    many: '# de permanências em etapas. São poucas em cada etapa para indicar o tempo.',
    other: '# permanências em etapas. São poucas em cada etapa para indicar o tempo.',
  },
  'finding.stage-duration-by-owner.thin': {
    one: '# permanência numa etapa. É pouco para comparar pessoas.',
    many: '# de permanências em etapas. São poucas para comparar pessoas.',
    other: '# permanências em etapas. São poucas para comparar pessoas.',
  },
  'why.stage-conversion-by-owner.formula':
    'Negócios que entraram pela primeira vez na etapa no período, pelo responsável naquele momento: os que depois entraram numa etapa mais alta ou foram ganhos, do total que entrou; a média é de todos os negócios com responsável.',
  'why.first-action-by-owner.formula':
    'Tempo desde a criação dos negócios criados no período até o primeiro contacto, pelo responsável na criação; os que não tiveram contam como em espera até o encerramento, ou até agora.',
  'why.first-action-buckets.formula':
    'Negócios criados no período pelo tempo até o primeiro contacto, do total desses negócios; a taxa de ganho é dos ganhos entre ganhos e perdidos na faixa.',
};
