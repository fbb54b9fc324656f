import type { Translated } from '../../message';
import type { goalWords as english } from '../en/goal-words';

/** Where European Portuguese differs from Brazilian. */
export const goalWords: Partial<Translated<typeof english>> = {
  'goals.metric.calls': 'Chamadas',
  'goals.metric.sales-calls': 'Chamadas feitas',
  'goals.metric.connected-calls': 'Chamadas atendidas',
  'goals.log': {
    one: '# alteração numa meta passada',
    many: '# alterações em metas passadas',
    other: '# alterações em metas passadas',
  },
  'goals.log.deleted': '{name}, {metric}, {period}: {before} foi eliminada',
  'goals.done.deleted': {
    one: 'A meta foi eliminada.',
    many: '# metas foram eliminadas.',
    other: '# metas foram eliminadas.',
  },
  'goals.split.into.teams': 'Equipas',
  'goals.split.asking': 'A ler o ano passado',
  'goals.scope.team': 'Equipa',
  'goals.import.lead':
    'Um ficheiro CSV com as colunas {columns}. O último dia conta. Nada é guardado antes de ver.',
  'goals.import.choose': 'Escolher um ficheiro',
  'goals.import.problem.empty': 'O ficheiro não tem linhas abaixo do cabeçalho.',
  'goals.import.problem.size': 'O ficheiro é grande demais para uma lista de metas.',
  'goals.import.column.value': 'No ficheiro',
  'goals.import.why.scope': 'Nem empresa, nem equipa, nem pessoa',
  'calendar.own': 'Equipas e pessoas',
  'calendar.own.choose': 'Equipa ou pessoa',
  'calendar.off.count': {
    one: '# registo de folga',
    many: '# registos de folga',
    other: '# registos de folga',
  },
  'rates.lacking': {
    one: 'Sem cotação para {currency}: # registo é contado, mas não somado.',
    many: 'Sem cotação para {currency}: # registos são contados, mas não somados.',
    other: 'Sem cotação para {currency}: # registos são contados, mas não somados.',
  },
  'rates.rule':
    'Um registo usa a última cotação até a própria data: um negócio fechado, a do fechamento; um aberto, a de hoje. Sem cotação datada, vale a de cima.',
};
