import type { Translated } from '../../../message';
import type { leadReports as english } from '../../en/reports/stages-2';

/** Words of the reports about leads and sources. */
export const leadReports: Translated<typeof english> = {
  'report.lead-status.title': 'Situação dos leads',
  'report.lead-status.question': 'Em que situação estão os leads de um período?',
  'report.deal-source.title': 'Origem dos negócios',
  'report.deal-source.question': 'De onde vêm os negócios?',
  'report.incoming-deals.title': 'Entrada de negócios',
  'report.incoming-deals.question': 'Como a entrada muda com o tempo, e quanto vem do marketing?',
  'report.new-leads.title': 'Leads novos',
  'report.new-leads.question': 'Quantos leads entram, e de que origem?',
  'report.lead-coverage.title': 'Atendimento aos leads',
  'report.lead-coverage.question': 'Os leads são trabalhados a tempo e pelas pessoas certas?',
  'block.lead-status.kinds': 'Por situação',
  'block.lead-status.labels': 'Por situação no CRM',
  'block.lead-status.groups': 'Por situação e grupo',
  'block.deal-source.sources': 'Por origem',
  'block.deal-source.trend': 'Negócios novos por mês',
  'block.incoming-deals.stretches': 'Ao longo do tempo',
  'block.incoming-deals.groups': 'Ao longo do tempo, por grupo',
  'block.new-leads.sources': 'Por origem',
  'block.new-leads.stretches': 'Ao longo do tempo',
  'block.lead-coverage.owners': 'Quem atende os leads',
  'column.newLeads': 'Leads',
  'column.openLeads': 'Leads em aberto',
  'column.wonLeads': 'Leads ganhos',
  'column.leadConversion': 'Ganhos até agora, % dos leads',
  'column.cohortConversion': 'Ganhos até agora, %',
  'column.sinceChange': 'Desde a última mudança, mediana',
  'column.stuck': 'Parados',
  'column.fromMarketing': 'Do marketing',
  'column.fromElsewhere': 'Fora do marketing',
  'column.fromUnknown': 'Procedência desconhecida',
  'column.average4': 'Média de 4',
  'column.contacted': 'Contatados',
  'column.contactedShare': 'Contatados, %',
  'column.attempts': 'Contatos por lead',
  'column.firstContact': 'Primeiro contato, metade em até',
  'column.untouched': 'Sem contato após 24 h',
  'column.untouchedShare': 'Sem contato, %',
  'column.new-leads.change': 'Variação',
  'column.new-leads.costPerLead': 'Custo por lead',
  'option.of': 'O que entra',
  'option.of.deals': 'Negócios',
  'option.of.leads': 'Leads',
  'option.without-imports': 'Excluir importados',
  'finding.lead-status': '{k} de {n} leads estão em “{kind}”. Sem mudança há mais de 14 dias: {stuck}.',
  'finding.lead-status.none': 'Nenhum dos {n} leads espera sem mudança há mais de 14 dias.',
  'finding.lead-status.thin': {
    one: 'Só entrou {n} lead. Sem mudança há mais de 14 dias: {stuck}.',
    many: 'Só entraram {n} de leads. Sem mudança há mais de 14 dias: {stuck}.',
    other: 'Só entraram {n} leads. Sem mudança há mais de 14 dias: {stuck}.',
  },
  'finding.deal-source':
    '{name} trouxe {k} de {n} negócios novos; {conversion} deles estão ganhos até agora.',
  'finding.deal-source.none': {
    one: 'O {n} negócio novo não tem origem.',
    many: 'Nenhum dos {n} de negócios novos tem origem.',
    other: 'Nenhum dos {n} negócios novos tem origem.',
  },
  'finding.deal-source.thin': {
    one: 'Entrou {n} negócio. É pouco para comparar origens.',
    many: 'Entraram {n} de negócios. São poucos para comparar origens.',
    other: 'Entraram {n} negócios. São poucos para comparar origens.',
  },
  'finding.incoming-deals': {
    one: 'Entrou {n} negócio.',
    many: 'Entraram {n} de negócios.',
    other: 'Entraram {n} negócios.',
  },
  'finding.incoming-deals.more': {
    one: 'Entrou {n} negócio, mais que os {before} de antes.',
    many: 'Entraram {n} de negócios, mais que os {before} de antes.',
    other: 'Entraram {n} negócios, mais que os {before} de antes.',
  },
  'finding.incoming-deals.fewer': {
    one: 'Entrou {n} negócio, menos que os {before} de antes.',
    many: 'Entraram {n} de negócios, menos que os {before} de antes.',
    other: 'Entraram {n} negócios, menos que os {before} de antes.',
  },
  'finding.incoming-deals.same': {
    one: 'Entrou {n} negócio, como antes ({before}).',
    many: 'Entraram {n} de negócios, como antes ({before}).',
    other: 'Entraram {n} negócios, como antes ({before}).',
  },
  'finding.incoming-deals.leads': {
    one: 'Entrou {n} lead.',
    many: 'Entraram {n} de leads.',
    other: 'Entraram {n} leads.',
  },
  'finding.incoming-deals.leads.more': {
    one: 'Entrou {n} lead, mais que os {before} de antes.',
    many: 'Entraram {n} de leads, mais que os {before} de antes.',
    other: 'Entraram {n} leads, mais que os {before} de antes.',
  },
  'finding.incoming-deals.leads.fewer': {
    one: 'Entrou {n} lead, menos que os {before} de antes.',
    many: 'Entraram {n} de leads, menos que os {before} de antes.',
    other: 'Entraram {n} leads, menos que os {before} de antes.',
  },
  'finding.incoming-deals.leads.same': {
    one: 'Entrou {n} lead, como antes ({before}).',
    many: 'Entraram {n} de leads, como antes ({before}).',
    other: 'Entraram {n} leads, como antes ({before}).',
  },
  'finding.lead-coverage': 'Metade de {n} leads foi contatada em até {time}. Sem contato após 24 horas: {k}.',
  'finding.lead-coverage.never':
    'Menos da metade de {n} leads foi contatada. Sem contato após 24 horas: {k}.',
  'finding.lead-coverage.thin': {
    one: 'Só entrou {n} lead. Sem contato após 24 horas: {k}.',
    many: 'Só entraram {n} de leads. Sem contato após 24 horas: {k}.',
    other: 'Só entraram {n} leads. Sem contato após 24 horas: {k}.',
  },
  'remark.new-leads.top':
    'Menos leads, mas uma parte maior é ganha ({rate}, antes {past}): veja o que atrai leads.',
  'remark.new-leads.bottom':
    'Mais leads, mas uma parte menor é ganha ({rate}, antes {past}): veja como os leads são trabalhados.',
  'caveat.imports': {
    one: '# registro parece importado: 50 ou mais em um minuto',
    many: '# de registros parecem importados: 50 ou mais em um minuto',
    other: '# registros parecem importados: 50 ou mais em um minuto',
  },
  'caveat.created-closed': {
    one: '# negócio foi criado já encerrado',
    many: '# de negócios foram criados já encerrados',
    other: '# negócios foram criados já encerrados',
  },
  'caveat.leads-are-deals': {
    one: 'o CRM não tem leads: # negócio criado em etapa de entrada vale por eles',
    many: 'o CRM não tem leads: # de negócios criados em etapa de entrada valem por eles',
    other: 'o CRM não tem leads: # negócios criados em etapa de entrada valem por eles',
  },
  'caveat.ownerless-leads': {
    one: '# lead não tem responsável',
    many: '# de leads não têm responsável',
    other: '# leads não têm responsável',
  },
  'caveat.present-status': {
    one: '# lead aparece na situação atual: a anterior é desconhecida',
    many: '# de leads aparecem na situação atual: a anterior é desconhecida',
    other: '# leads aparecem na situação atual: a anterior é desconhecida',
  },
  'date-field.lead-created': 'por criação do lead',
  'why.lead-status.formula':
    'Leads criados no período pela situação atual, do total desses leads; parados são os novos, em andamento e em teste cuja situação não muda há mais de 14 dias.',
  'why.deal-source.formula':
    'Negócios criados no período pela origem na criação, do total desses negócios; ganhos até agora são os que hoje estão ganhos.',
  'why.incoming-deals.formula':
    'Negócios (ou leads) criados no período, pela data de criação; do marketing são aqueles cuja origem está marcada como marketing.',
  'why.new-leads.formula':
    'Leads criados no período pela origem, do total desses leads; ganhos até agora são aqueles cujo negócio está ganho.',
  'why.lead-coverage.formula':
    'Leads criados no período pelo responsável; contatados são os que tiveram chamada, e-mail ou mensagem de saída, reunião ou visita no lead ou no seu negócio após a criação, e leads sem contato contam como em espera até agora.',
};
