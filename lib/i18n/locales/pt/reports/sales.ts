import type { Translated } from '../../../message';
import type { salesReports as english } from '../../en/reports/sales';

/** Words of the reports about what was won and lost. */
export const salesReports: Translated<typeof english> = {
  'report.sales-performance.title': 'Desempenho de vendas',
  'report.sales-performance.question': 'Estamos melhor do que antes?',
  'report.sales-total.title': 'Total de vendas',
  'report.sales-total.question': 'Quanto valem os negócios ganhos, e de quem são?',
  'report.sales-by-owner.title': 'Vendas por responsável',
  'report.sales-by-owner.question': 'Quanta receita cada vendedor traz?',
  'report.sales-by-customer.title': 'Vendas por cliente',
  'report.sales-by-customer.question': 'Muitos clientes pequenos ou poucos grandes?',
  'report.deal-owner.title': 'Negócios por responsável ao longo do tempo',
  'report.deal-owner.question': 'Quantos negócios cada responsável criou, ganhou e perdeu?',
  'report.source-performance.title': 'Origens por pessoa',
  'report.source-performance.question': 'Quais vendedores ganham com quais origens?',
  'report.lost-deals.title': 'Negócios perdidos',
  'report.lost-deals.question': 'Quais negócios foram perdidos, onde, para quem, e quais grupos sofrem mais?',
  'report.loss-reasons-by-owner.title': 'Motivos de perda por responsável',
  'report.loss-reasons-by-owner.question': 'Algum vendedor perde por motivos diferentes dos demais?',
  'report.loss-reasons-by-source.title': 'Motivos de perda por origem',
  'report.loss-reasons-by-source.question': 'A origem de um negócio acompanha o motivo da perda?',

  'block.sales-performance.kpis': 'Indicadores',
  'block.sales-performance.groups': 'Em partes',
  'block.sales-total.groups': 'Valor ganho em partes',
  'block.sales-total.trend': 'Valor ganho por mês',
  'block.sales-by-owner.owners': 'Por valor ganho',
  'block.sales-by-customer.customers': 'Clientes por valor ganho',
  'block.sales-by-customer.bands': 'Clientes por tamanho das vendas',
  'block.deal-owner.owners': 'Por pessoa ou equipe',
  'block.deal-owner.created': 'Negócios novos ao longo do tempo',
  'block.deal-owner.won': 'Negócios ganhos ao longo do tempo',
  'block.deal-owner.lost': 'Negócios perdidos ao longo do tempo',
  'block.deal-owner.course': 'Todos ao longo do tempo',
  'block.source-performance.matrix': 'Origens e pessoas',
  'block.source-performance.sources': 'Por origem',
  'block.source-performance.owners': 'Por pessoa',
  'block.lost-deals.segments': 'Onde estão as perdas',
  'block.lost-deals.reasons': 'Por motivo',
  'block.lost-deals.deals': 'Os negócios perdidos',
  'block.loss-reasons-by-owner.matrix': 'Responsáveis e motivos',
  'block.loss-reasons-by-source.matrix': 'Origens e motivos',

  'column.median': 'Mediana',
  'column.largest': 'Maior',
  'column.toAverage': 'Em relação à média',
  'column.team': 'Equipe',
  'column.owner': 'Responsável',
  'column.customers': 'Clientes',
  'column.topShare': 'Maior cliente',
  'column.top20Share': 'Maior quinto',
  'column.cumShare': '% acumulado',
  'column.lastWon': 'Último ganho',
  'column.medianWon': 'Ganho, mediana',
  'column.valueWinRate': 'Taxa de ganho por valor',
  'column.reopened': 'Reabertos',
  'column.unqualified': 'Desqualificados',
  'column.velocity': 'Vendas por dia',
  'column.net': 'Saldo',
  'column.createdValue': 'Valor novo',
  'column.lossRate': 'Taxa de perda',
  'column.lift': 'Vezes a taxa geral',
  'column.reason': 'Motivo',
  'column.competitor': 'Concorrente',
  'column.age': 'Idade',
  'column.sinceActivity': 'Desde a última atividade',
  'column.closed': 'Encerrado',

  'option.bucket': 'Ao longo do tempo por',
  'option.bucket.month': 'Mês',
  'option.bucket.week': 'Semana',
  'option.bucket.quarter': 'Trimestre',
  'option.reasons': 'Perdas por',
  'option.reasons.reason': 'Motivo',
  'option.reasons.category': 'Categoria',
  'option.cells': 'Células mostram',
  'option.cells.count': 'Negócios',
  'option.cells.share': '% do total',
  'option.cells.difference': 'Diferença em relação ao total',
  'option.cells.winRate': 'Taxa de ganho',
  'option.cells.won': 'Negócios ganhos',
  'option.cells.lost': 'Negócios perdidos',
  'option.cells.value': 'Valor',
  'option.cells.average': 'Ticket médio',
  'option.cells.medianCycle': 'Ciclo de vendas, mediana',
  'option.cells.to-source': 'Taxa de ganho em relação à origem',
  'option.cells.to-owner': 'Taxa de ganho em relação à pessoa',
  'option.group.last-stage': 'Etapa da perda',
  'none.last-stage': '(nunca em uma etapa)',
  'none.product-of-line': '(produto desconhecido)',
  'none.product-category-of-line': '(sem categoria de produto)',

  'finding.sales.few': {
    one: '{n} negócio foi ganho, no valor de {value}. É pouco para comparar.',
    many: '{n} de negócios foram ganhos, no valor de {value}. São poucos para comparar.',
    other: '{n} negócios foram ganhos, no valor de {value}. São poucos para comparar.',
  },
  'finding.sales-by-owner': '{name} ganhou {value}, {share} do total.',
  'finding.sales-total': {
    one: '{n} negócio foi ganho, no valor de {value}. Em primeiro, {name}: {own}, {share} disso.',
    many: '{n} de negócios foram ganhos, no valor de {value}. Em primeiro, {name}: {own}, {share} disso.',
    other: '{n} negócios foram ganhos, no valor de {value}. Em primeiro, {name}: {own}, {share} disso.',
  },
  'finding.sales-total.plain': {
    one: '{n} negócio foi ganho, no valor de {value}.',
    many: '{n} de negócios foram ganhos, no valor de {value}.',
    other: '{n} negócios foram ganhos, no valor de {value}.',
  },
  'finding.sales-by-customer': {
    one: '{n} cliente comprou: {name}, no valor de {value}. O maior quinto traz {share}.',
    many: '{n} de clientes compraram; {name} foi o maior, com {value}. O maior quinto traz {share}.',
    other: '{n} clientes compraram; {name} foi o maior, com {value}. O maior quinto traz {share}.',
  },
  'finding.sales-performance': 'O valor ganho é {value}, de {won} negócios ganhos entre {n} encerrados.',
  'finding.sales-performance.before':
    'O valor ganho é {value} contra {before} antes, de {won} negócios ganhos entre {n} encerrados.',
  'finding.sales-performance.few':
    'Ganhos: {won} de {n} negócios encerrados, no valor de {value}. São poucos para avaliar.',
  'finding.deal-owner': '{name} ganhou mais negócios: {won} de {all}.',
  'finding.deal-owner.few': 'Negócios novos: {created}, ganhos: {won}, perdidos: {lost}.',
  'finding.source-performance': '{name} ganha mais com {source}: {k} de {n} negócios. No total: {rate}.',
  'finding.source-performance.even':
    'Nenhum par de origem e pessoa fica claramente acima da taxa de ganho geral, {rate}.',
  'finding.source-performance.few': {
    one: '{n} negócio foi ganho ou perdido. É pouco para comparar.',
    many: '{n} de negócios foram ganhos ou perdidos. São poucos para comparar.',
    other: '{n} negócios foram ganhos ou perdidos. São poucos para comparar.',
  },
  'finding.lost-deals': '{k} de {n} negócios encerrados foram perdidos, no valor de {value}.',
  'finding.lost-deals.hit':
    '{k} de {n} negócios encerrados foram perdidos, no valor de {value}. O mais afetado é {name}: {own} de {of}, contra {rate} no total.',
  'finding.lost-deals.few':
    '{k} de {n} negócios encerrados foram perdidos, no valor de {value}. São poucos para comparar.',
  'finding.loss-reasons-by-owner':
    '{name} perde mais do que os demais por este motivo: {reason}, {k} de {n} perdas. No total: {share}.',
  'finding.loss-reasons-by-owner.even':
    'Em {n} perdas, ninguém perde claramente por motivos diferentes dos demais.',
  'finding.loss-reasons-by-source':
    'Os negócios de {name} se perdem mais do que os outros por este motivo: {reason}, {k} de {n} perdas. No total: {share}.',
  'finding.loss-reasons-by-source.even':
    'Em {n} perdas, nenhuma origem se associa claramente a um motivo próprio.',

  'caveat.reopened': {
    one: '{n} destes negócios já tinha sido encerrado e reaberto',
    many: '{n} destes negócios já tinham sido encerrados e reabertos',
    other: '{n} destes negócios já tinham sido encerrados e reabertos',
  },
  'caveat.rows-overlap': {
    one: 'um negócio pode estar em várias linhas, que somam {n} a mais do que o total',
    many: 'negócios podem estar em várias linhas, que somam {n} a mais do que o total',
    other: 'negócios podem estar em várias linhas, que somam {n} a mais do que o total',
  },
  'caveat.without-customer': {
    one: '{n} negócio não tem cliente e não entra na concentração',
    many: '{n} de negócios não têm cliente e não entram na concentração',
    other: '{n} negócios não têm cliente e não entram na concentração',
  },
  'caveat.few-reasons': {
    one: 'só {n} motivo está em uso: ofereça motivos suficientes para escolher',
    many: 'só {n} motivos estão em uso: ofereça motivos suficientes para escolher',
    other: 'só {n} motivos estão em uso: ofereça motivos suficientes para escolher',
  },

  'why.sales-performance.formula':
    'Negócios novos pela criação, ganhos, perdidos e desqualificados pelo último encerramento no período, em aberto na situação atual; a taxa de ganho é ganhos entre ganhos e perdidos, e as vendas por dia são negócios em aberto × taxa de ganho × ticket médio ÷ ciclo mediano em dias.',
  'why.sales-total.formula':
    'Negócios cujo último encerramento cai no período e é um ganho, pelo responsável e pela origem naquele momento; os valores são convertidos e arredondados negócio a negócio, e por produto somam-se os itens dos negócios.',
  'why.sales-by-owner.formula':
    'Negócios cujo último encerramento cai no período e é um ganho, pelo responsável naquele momento; a taxa de ganho é entre ganhos e perdidos, e a média é de todos com negócio ganho ou perdido, sem os negócios sem responsável.',
  'why.sales-by-customer.formula':
    'Negócios cujo último encerramento cai no período e é um ganho, por cliente, com os contatos contados na sua empresa; os percentuais são de todo o valor ganho, e os do maior cliente e do maior quinto, só do valor com cliente.',
  'why.deal-owner.formula':
    'Negócios novos pela criação e pelo responsável de então, ganhos, perdidos e desqualificados pelo último encerramento e pelo responsável de então; o saldo é novos menos ganhos, perdidos e desqualificados.',
  'why.source-performance.formula':
    'Negócios cujo último encerramento cai no período e é um ganho ou uma perda, pela origem e pelo responsável naquele momento; a taxa de ganho é ganhos entre ganhos e perdidos, e um par é citado a partir de 10 negócios, pelo limite inferior do intervalo de 95%.',
  'why.lost-deals.formula':
    'Negócios cujo último encerramento cai no período e é uma perda, entre os ganhos ou perdidos, pelo responsável e pela origem naquele momento e pela última etapa antes do encerramento; um grupo é citado a partir de 10 negócios, pelo limite inferior do intervalo de 95%.',
  'why.loss-reasons-by-owner.formula':
    'Negócios cujo último encerramento cai no período e é uma perda, pelo responsável naquele momento e pelo motivo; os percentuais são das perdas do responsável, e a taxa de perda é perdidos entre ganhos e perdidos.',
  'why.loss-reasons-by-source.formula':
    'Negócios cujo último encerramento cai no período e é uma perda, pela origem naquele momento e pelo motivo; os percentuais são das perdas da origem, e a taxa de perda é perdidos entre ganhos e perdidos.',
};
