import type { Translated } from '../../../message';
import type { customReports as english } from '../../en/reports/custom';

/** Words of reports that people put together themselves. */
export const customReports: Translated<typeof english> = {
  'report.custom-report.title': 'Relatório personalizado',
  'report.custom-report.question': 'Quais números, por quê critério?',
  'why.custom-report.formula':
    'Cada medida conta os próprios registros pela própria data; valores são convertidos e arredondados registro a registro; os totais abrangem todos os grupos, inclusive o dos registros sem grupo.',
  'option.query': 'Pergunta',
  'block.custom-report.groups': 'Por grupo',
  'block.custom-report.m0': 'Primeira medida',
  'block.custom-report.m1': 'Segunda medida',
  'block.custom-report.m2': 'Terceira medida',
  'finding.custom-report': '{name} vem em primeiro. {measure}: {value}.',
  'finding.custom-report.all': '{measure}: {value}.',
  'aggregate.count': 'Número de {field}',
  'aggregate.distinct': '{field} distintos',
  'aggregate.sum': 'Soma de {field}',
  'aggregate.average': 'Média de {field}',
  'aggregate.median': 'Mediana de {field}',
  'aggregate.p90': '90% de {field} ficam abaixo',
  'aggregate.min': 'Menor {field}',
  'aggregate.max': 'Maior {field}',
  'aggregate.calculated': 'Calculado',
  'caveat.mixed-dates': {
    one: 'as medidas seguem {n} data',
    many: 'as medidas seguem {n} datas diferentes',
    other: 'as medidas seguem {n} datas diferentes',
  },
  'caveat.unknown-parts': {
    one: '{n} parte da pergunta não é conhecida aqui e ficou de fora',
    many: '{n} partes da pergunta não são conhecidas aqui e ficaram de fora',
    other: '{n} partes da pergunta não são conhecidas aqui e ficaram de fora',
  },
};
