import type { Translated } from '../../message';
import type { home as english } from '../en/home';

/** Where European Portuguese differs from Brazilian. */
export const home: Partial<Translated<typeof english>> = {
  'head.screens': 'Ecrãs',
  'head.pin': 'Manter no ecrã inicial',
  'head.tab': 'Abrir num separador',
  'home.whose.team': 'A minha equipa',
  'home.undo': 'Anular',
  'home.empty.why':
    '{crm} não tem negócios, atividades ou leads que possa ler. Os números vêm com o primeiro.',
  'home.goal.calls': 'Chamadas',
  'home.week.me': 'A minha semana',
  'home.week.none': 'Ainda não há registos esta semana.',
  'home.week.planned': {
    one: 'mais # planeada esta semana',
    many: 'mais # de planeadas esta semana',
    other: 'mais # planeadas esta semana',
  },
  'need.overdue-activity.call': 'Chamada para {date}',
  'need.no-next-step.today': 'Sem próximo passo planeado',
  'need.untouched': {
    one: 'Sem contacto há # dia',
    many: 'Sem contacto há # de dias',
    other: 'Sem contacto há # dias',
  },
  'need-count.untouched': {
    one: '# lead sem contacto',
    many: '# de leads sem contacto',
    other: '# leads sem contacto',
  },
  'reports.pin': 'Manter {name} no ecrã inicial',
};
