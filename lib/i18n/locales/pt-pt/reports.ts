import type { Translated } from '../../message';
import type { reports as english } from '../en/reports';

/** Where European Portuguese differs from Brazilian. */
export const reports: Partial<Translated<typeof english>> = {
  'caveat.goals-derived': {
    one: '{n} meta de equipa é a soma das metas dos membros',
    many: '{n} de metas de equipa são somas das metas dos membros',
    other: '{n} metas de equipa são somas das metas dos membros',
  },
  'report.goal-sales.question': 'As equipas e os vendedores estão a caminho das metas de receita?',
  'report.goal-won-deals.question':
    'As equipas e os vendedores estão a caminho das metas de negócios ganhos?',
  'block.rep-dashboard.measures': 'Em relação à equipa',
  'block.rep-dashboard.standing': 'Posição na equipa',
  'none.team': '(sem equipa)',
  'gone.team': '(equipa já fora do CRM)',
  'row.average': 'Média da equipa',
  'finding.rep-dashboard.middle': 'Nenhum indicador de {name} se destaca da equipa.',
  'finding.rep-dashboard.team': {
    one: '{n} negócio foi ganho, no valor de {value}. Pessoas com registos: {people}.',
    many: '{n} de negócios foram ganhos, no valor de {value}. Pessoas com registos: {people}.',
    other: '{n} negócios foram ganhos, no valor de {value}. Pessoas com registos: {people}.',
  },
  'reason.removed-teamIds': {
    one: 'O filtro de equipas removeu {n}.',
    many: 'O filtro de equipas removeu {n}.',
    other: 'O filtro de equipas removeu {n}.',
  },
  'why.call-outcome-by-hour.formula':
    'Chamadas atendidas entre todas as chamadas de venda realizadas (de saída, guardado outra escolha), pela hora local em que começaram; as horas são comparadas a partir de 10 chamadas, pelo limite inferior do intervalo de 95%.',
  'why.rep-dashboard.formula':
    'Negócios ganhos e perdidos pela data de encerramento e pelo responsável no encerramento, negócios novos pela criação, atividades por quem as fez, negócios em aberto e em atraso na situação atual; as respostas são dos e-mails entregues, e as metas atingidas são o valor ganho em relação às metas da própria pessoa; as médias são das pessoas ativas com algum registo.',
};
