import type { Translated } from '../../../message';
import type { insightReports as english } from '../../en/reports/insights';

/** What is worth a look, and what should be thought about when metrics are chosen. */
export const insightReports: Translated<typeof english> = {
  'insight.bottleneck-step':
    'A maioria dos negócios para antes de {name}: {k} de {n} chegaram lá, {others} nos outros passos. O passo pode pedir demais de uma vez; veja os negócios que pararam.',
  'insight.owner-stage-below':
    'De {stage}, {k} de {n} negócios de {name} avançaram, {others} dos demais. A etapa pode ser trabalhada de outro modo; revejam juntos alguns negócios.',
  'insight.beyond-usual-time':
    'Negócios em aberto há mais tempo na etapa do que é comum nos ganhos: {n} de {of}, no valor de {value}. Podem estar parados; combine um próximo passo ou encerre-os.',
  'insight.slipping-twice':
    'Negócios em aberto com a data prevista adiada duas vezes ou mais: {n} de {of}, no valor de {value}. As datas podem ser desejos; pergunte aos clientes.',
  'insight.source-win-rate.above':
    'Negócios de {name} são ganhos com mais frequência: {k} de {n}, {others} entre os demais. Podem combinar mais conosco; busque mais deles.',
  'insight.source-win-rate.below':
    'Negócios de {name} são ganhos com menos frequência: {k} de {n}, {others} entre os demais. Podem combinar menos conosco; avalie antes de investir tempo.',
  'insight.loss-reason-rising':
    '{reason} aparece em {k} de {n} perdas, {before} no período anterior. Algo pode ter mudado; leia as mais recentes.',
  'insight.reason-of-owner':
    '{name} perde por {reason} mais que os demais: {k} de {n} perdas, {others} nos outros casos. Pode ajudar preparar uma resposta.',
  'insight.reason-of-source':
    'Negócios de {name} se perdem por {reason} mais que os demais: {k} de {n} perdas, {others} nos outros casos. A origem pode criar expectativas erradas; veja o que ela promete.',
  'insight.reasons-missing':
    'De {n} perdas, {k} não têm motivo: o bastante para outro motivo ser o primeiro. O quadro pode estar errado; complete os motivos.',
  'insight.slow-first-action':
    'Negócios sem contato por mais de um dia se perderam mais: {k} de {n}, {others} dos contatados antes. Esperar pode custar negócios; ligue primeiro para os novos.',
  'insight.call-hours.best':
    'Chamadas às {hour} são mais atendidas: {k} de {n}, {others} em outros horários. As pessoas podem ter tempo nessa hora; ligue mais nela.',
  'insight.call-hours.worst':
    'Chamadas às {hour} são menos atendidas: {k} de {n}, {others} em outros horários. As pessoas podem estar ocupadas; use essa hora para outra coisa.',
  'insight.reply-rate-change.up':
    'Mais e-mails são respondidos: {k} de {n}, {before} no período anterior. Os textos podem funcionar melhor; continue assim.',
  'insight.reply-rate-change.down':
    'Menos e-mails são respondidos: {k} de {n}, {before} no período anterior. Os textos ou os destinatários podem ter mudado; veja os mais recentes.',
  'insight.reps-without-calls':
    '{name} não tem chamadas no período, mas tem {open} negócios em aberto; os demais têm {others} chamadas cada. As chamadas podem não estar registradas; pergunte.',
  'insight.goal-behind':
    '{name}: {actual} de {n} negócios ganhos, o ritmo pede {pace}. A meta pode não ser alcançada; cada dia que resta precisa render {needed}.',
  'insight.forecast-gap':
    '{name}: com {n} negócios em aberto, ponderados, espera-se {expected} de {target}. Podem faltar {gap}; busque outros negócios ou antecipe os seguintes.',
  'insight.customer-concentration':
    '{name} traz {share} do que foi ganho, entre {n} clientes. Se sair, muito pode ir junto; cuide dele e conquiste outros.',
  'insight.untouched-leads':
    'Leads sem contato há mais de um dia: {k} de {n}. Podem ir para outro lugar; ligue agora.',
  'insight.top-of-funnel.few':
    'Os leads novos caíram de {before} para {now}, enquanto {rate} de {n} negócios foram ganhos, {rateBefore} antes. Pode estar entrando pouco; trabalhe o topo do funil.',
  'insight.top-of-funnel.many':
    'Os leads novos subiram de {before} para {now}, enquanto a taxa de ganho caiu de {rateBefore} para {rate} de {n} negócios. Os leads podem combinar menos; trabalhe o fundo do funil.',
  'insight.customers-due':
    'Clientes regulares cuja última compra é mais antiga que o normal: {k} de {n}, com uma compra de cada um somando {value}. Podem estar saindo; entre em contato.',
  'insight.churn-above':
    'Mais clientes saíram: {k} de {n}, {before} no período anterior. Algo pode tê-los decepcionado; pergunte a quem saiu.',
  'business-goal.lower-cost': 'Gastar menos para ganhar e manter clientes',
  'business-goal.shorter-cycle': 'Vender mais rápido',
  'business-goal.grow-list': 'Aumentar a lista de e-mails',
  'business-goal.follow-up': 'Acompanhar melhor',
  'business-goal.more-revenue': 'Vender mais',
  'business-goal.keep-customers': 'Manter clientes',
  'business-goal.use-crm': 'Usar bem o CRM',
  'chooser.too-many': '{n} métricas são mais do que alguém consegue olhar. Sete bastam.',
  'chooser.no-BP': 'Nenhuma métrica diz como vai o negócio. Inclua uma.',
  'chooser.no-UA': 'Nenhuma métrica diz se o CRM é usado. Inclua uma.',
  'chooser.no-CP': 'Nenhuma métrica diz o que os clientes pensam. Inclua uma.',
};
