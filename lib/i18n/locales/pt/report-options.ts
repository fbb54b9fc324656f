import type { Translated } from '../../message';
import type { reportOptions as english } from '../en/report-options';

export const reportOptions: Translated<typeof english> = {
  'option.direction': 'Chamadas',
  'option.direction.outbound': 'De saída',
  'option.direction.inbound': 'De entrada',
  'option.direction.all': 'Ambas',
  'option.hour-zone': 'Fuso das horas',
  'option.hour-zone.report': 'Fuso do relatório',
  'option.hour-zone.user': 'Fuso de cada vendedor',
  'option.group': 'Agrupado por',
  'option.group.reason': 'Motivo',
  'option.group.category': 'Categoria',
  'option.unqualified': 'Contar desqualificados como perdidos',
  'option.peer': 'Ao lado de',
  'option.peer.none': 'Ninguém',

  'date-field.call-inbound': 'chamadas de entrada realizadas',
  'date-field.call-all': 'chamadas realizadas nos dois sentidos',

  'finding.call-outcome-by-hour.inbound':
    'As chamadas de entrada são mais atendidas {day}, {from}–{to} h: {k} de {n} chamadas. A semana toda: {whole}.',
  'finding.call-outcome-by-hour.all':
    'As chamadas são mais atendidas {day}, {from}–{to} h: {k} de {n} chamadas. A semana toda: {whole}.',

  'none.category': '(sem categoria)',
  'category.price': 'Preço',
  'category.competitor': 'Concorrente',
  'category.no_decision': 'Sem decisão',
  'category.timing': 'Momento',
  'category.follow_up': 'Acompanhamento',
  'category.value_not_seen': 'Valor não percebido',
  'category.fit': 'Adequação',
  'category.other': 'Outros',

  'caveat.with-unqualified': {
    one: '{n} negócio desqualificado conta como perdido',
    many: '{n} de negócios desqualificados contam como perdidos',
    other: '{n} negócios desqualificados contam como perdidos',
  },
  'caveat.no-own-zone': {
    one: '{n} chamada está na hora do fuso do relatório: o fuso do vendedor é desconhecido',
    many: '{n} de chamadas estão na hora do fuso do relatório: o fuso dos vendedores é desconhecido',
    other: '{n} chamadas estão na hora do fuso do relatório: o fuso dos vendedores é desconhecido',
  },

  'link.data-audit': 'Verificar os dados',
};
