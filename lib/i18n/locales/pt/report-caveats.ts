import type { Translated } from '../../message';
import type { reportOptions } from '../en/report-options';
import type { reports } from '../en/reports';

type Caveat = Exclude<Extract<keyof typeof reports, `caveat.${string}`>, keyof typeof reportOptions>;

/** The caveats of the reports, apart only for the length of the file. */
export const reportCaveats: Translated<Pick<typeof reports, Caveat>> = {
  'caveat.without-reason': { one: '{n} sem motivo', many: '{n} sem motivo', other: '{n} sem motivo' },
  'caveat.many-without-reason': {
    one: 'mais de 30% não têm motivo, por isso a ordem pode estar errada',
    many: 'mais de 30% não têm motivo, por isso a ordem pode estar errada',
    other: 'mais de 30% não têm motivo, por isso a ordem pode estar errada',
  },
  'caveat.not-understood': {
    one: '# linha do CRM não foi entendida e ficou de fora',
    many: '# de linhas do CRM não foram entendidas e ficaram de fora',
    other: '# linhas do CRM não foram entendidas e ficaram de fora',
  },
  'caveat.null-amount': {
    one: '{n} negócio não tem valor e não soma nada aos valores',
    many: '{n} de negócios não têm valor e não somam nada aos valores',
    other: '{n} negócios não têm valor e não somam nada aos valores',
  },
  'caveat.unconverted': {
    one: '{n} negócio não tem taxa de câmbio e por isso não está nos valores',
    many: '{n} de negócios não têm taxa de câmbio e por isso não estão nos valores',
    other: '{n} negócios não têm taxa de câmbio e por isso não estão nos valores',
  },
  'caveat.bad-dates': {
    one: '{n} negócio foi encerrado antes de ser criado e fica de fora dos tempos',
    many: '{n} de negócios foram encerrados antes de serem criados e ficam de fora dos tempos',
    other: '{n} negócios foram encerrados antes de serem criados e ficam de fora dos tempos',
  },
  'caveat.current-values': {
    one: 'sem histórico de mudanças: são usados o responsável, a origem e o valor de hoje',
    many: 'sem histórico de mudanças: são usados os responsáveis, as origens e os valores de hoje',
    other: 'sem histórico de mudanças: são usados os responsáveis, as origens e os valores de hoje',
  },
  'caveat.no-outcome': {
    one: '{n} chamada sem resultado conta como não atendida',
    many: '{n} de chamadas sem resultado contam como não atendidas',
    other: '{n} chamadas sem resultado contam como não atendidas',
  },
  'caveat.unassigned': {
    one: '{n} negócio sem responsável está só nos totais',
    many: '{n} de negócios sem responsável estão só nos totais',
    other: '{n} negócios sem responsável estão só nos totais',
  },
  'caveat.no-probability': {
    one: '{n} negócio em aberto não tem probabilidade e não está nos valores ponderados',
    many: '{n} de negócios em aberto não têm probabilidade e não estão nos valores ponderados',
    other: '{n} negócios em aberto não têm probabilidade e não estão nos valores ponderados',
  },
  'caveat.goals-unconverted': {
    one: '{n} meta fica de fora: a moeda não tem taxa de câmbio',
    many: '{n} de metas ficam de fora: a moeda não tem taxa de câmbio',
    other: '{n} metas ficam de fora: a moeda não tem taxa de câmbio',
  },
  'caveat.goals-part': {
    one: 'os filtros contam só uma parte dos negócios da meta',
    many: 'os filtros contam só uma parte dos negócios das metas',
    other: 'os filtros contam só uma parte dos negócios das metas',
  },
  'caveat.goals-derived': {
    one: '{n} meta de equipe é a soma das metas dos membros',
    many: '{n} de metas de equipe são somas das metas dos membros',
    other: '{n} metas de equipe são somas das metas dos membros',
  },
};
