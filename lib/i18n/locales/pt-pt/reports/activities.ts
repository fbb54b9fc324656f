import type { Translated } from '../../../message';
import type { activitiesReports as english } from '../../en/reports/activities';

/** Where European Portuguese differs from Brazilian. */
export const activitiesReports: Partial<Translated<typeof english>> = {
  'finding.activity-schedule':
    'Feito na semana passada: {n}. Planeado para a próxima: {next}. Em atraso: {overdue}.',
  'caveat.few-outcomes':
    'menos de 70% das chamadas têm resultado, {n} não têm: para este relatório estar certo, o resultado precisa ser registado após cada chamada',
  'caveat.no-length': 'atividades planeadas de duração desconhecida: {n}; não somam ao tempo planeado',
  'reason.no-voice':
    'Nenhuma chamada deste CRM foi capturada por um sistema de telefonia. “Resultados das chamadas” conta as registadas à mão.',
  'reason.nothing-scheduled':
    'Nada foi feito na semana passada nem nesta, e nada está planeado ou em atraso.',
  'option.planned': 'Contar também as planeadas',
  'why.activity-overview.formula':
    'Atividades de venda realizadas (e, se ligado, planeadas e de atendimento), pelo instante e por quem as fez; chamadas e e-mails sem sentido contam como de saída; por dia útil é sobre os dias úteis até agora.',
  'why.call-outcomes.formula':
    'Chamadas de venda realizadas no período, nos dois sentidos, registadas ou capturadas, por resultado sobre o total; atendida é a de resultado “atendida”; as sem resultado fazem parte do total.',
  'why.activity-schedule.formula':
    'Atividades de venda feitas na semana passada e nesta pelo instante, e as planeadas pelo vencimento; em atraso são as vencidas antes de agora; ocupação é o tempo planeado sobre oito horas por pessoa e dia útil.',
  'why.activity-impact.formula':
    'Negócios ganhos ou perdidos no período e as suas atividades de venda realizadas da criação ao encerramento; as taxas são ganhos sobre ganhos e perdidos, dos negócios com e sem a atividade.',
  'why.call-log.formula':
    'Chamadas de venda realizadas no período, nos dois sentidos (e, se ligado, de atendimento e planeadas), as mais recentes primeiro; o tempo de conversa é o das chamadas com duração acima de 0 que foram atendidas ou não têm resultado conhecido.',
  'report.call-outcomes.question': 'O que resulta das chamadas registadas?',
  'report.activity-schedule.title': 'Feito e planeado',
  'report.call-log.title': 'Registo de chamadas',
  'block.call-outcomes.labels': 'Resultados como registados',
  'column.awaiting': 'A aguardar resposta',
  'column.awaitingLong': 'A aguardar há mais de 3 dias úteis',
  'column.plannedThis': 'Ainda planeado nesta semana',
  'column.plannedNext': 'Planeado para a próxima semana',
  'column.idle': 'Negócios em aberto sem nada planeado',
  'column.activity-schedule.planned': 'Planeado',
  'column.plannedTime': 'Tempo planeado',
};
