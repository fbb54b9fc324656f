import type { Translated } from '../../../message';
import type { activitiesSentences as english } from '../../en/reports/activities-2';

/** What these reports say: findings, caveats, options and formulas. */
export const activitiesSentences: Translated<typeof english> = {
  'finding.activity-overview': 'Mais: {name}, com {k} de {n} atividades.',
  'finding.activity-overview.more':
    'Mais: {name}, com {k} de {n} atividades. É notavelmente mais que as {before} de antes.',
  'finding.activity-overview.fewer':
    'Mais: {name}, com {k} de {n} atividades. É notavelmente menos que as {before} de antes.',
  'finding.activity-overview.nobody': 'Nenhuma das {n} atividades pertence a um grupo.',
  'finding.activity-overview.thin': 'Atividades: {n}. São poucas para avaliar.',
  'finding.call-outcomes': '{k} de {n} chamadas foram atendidas. O resultado mais comum: {outcome}, {share}.',
  'finding.call-outcomes.thin': 'Atendidas: {k} de {n}. São poucas chamadas para avaliar.',
  'finding.email-outcomes':
    '{k} de {n} e-mails entregues tiveram resposta. Aguardando há mais de três dias úteis: {awaiting}.',
  'finding.email-outcomes.thin': 'Com resposta: {k} de {n} entregues. São poucos e-mails para avaliar.',
  'finding.visit-outcomes':
    '{k} de {n} visitas despertaram interesse. Nenhuma hora da semana tem visitas suficientes para comparar.',
  'finding.visit-outcomes.best':
    '{k} de {n} visitas despertaram interesse. O melhor é {day}, {from}–{to} h: {hits} de {of}.',
  'finding.visit-outcomes.thin': 'Interessados: {k} de {n}. São poucas visitas para avaliar.',
  'finding.activity-schedule':
    'Feito na semana passada: {n}. Planejado para a próxima: {next}. Em atraso: {overdue}.',
  'finding.activity-impact':
    '{kind}: com elas, {with} dos negócios foram ganhos; sem elas, {without}. Acompanham os ganhos; isso não prova que sejam a causa.',
  'finding.activity-impact.less':
    '{kind}: com elas, {with} dos negócios foram ganhos; sem elas, {without}. Acompanham as perdas; isso não prova que sejam a causa.',
  'finding.activity-impact.even': 'Negócios ganhos ou perdidos: {n}. Nenhum tipo de atividade se destaca.',
  'finding.activity-impact.thin': 'Negócios ganhos ou perdidos: {n}. São poucos para avaliar.',
  'finding.call-log': 'Chamadas: {n}. Tempo de conversa: {talk}.',
  'finding.call-count': 'Chamadas: {n}. Pessoas ativas sem chamada: {people}.',
  'finding.call-count.all': 'Chamadas: {n}.',
  'finding.call-duration': 'Metade das {n} conversas durou {median} ou mais. No total: {total}.',
  'finding.call-duration.thin': 'Conversas: {n}. São poucas para avaliar.',
  'remark.call-duration':
    'Conversas longas e valor ganho andam juntos em {link}, numa escala de −1 a 1, entre {n} pessoas. Isso não prova uma causa.',
  'finding.voice-outcomes':
    '{k} de {n} chamadas foram atendidas. Em negócios ganhos: {calls} (negócios: {deals}).',
  'finding.voice-outcomes.thin': 'Atendidas: {k} de {n}. São poucas chamadas para avaliar.',
  'finding.call-duration-by-hour':
    'As conversas são mais longas a partir das {long}:00 (mediana {longest}) e mais curtas a partir das {short}:00 (mediana {shortest}).',
  'finding.call-duration-by-hour.thin':
    'Conversas: {n}. São poucas, ou parecidas demais, por hora para comparar.',

  'caveat.few-outcomes':
    'menos de 70% das chamadas têm resultado, {n} não têm: para este relatório estar certo, o resultado precisa ser registrado após cada chamada',
  'caveat.opens-unsure':
    'a abertura é rastreada em {n} e-mails, mas nunca com certeza: programas abrem e-mails que ninguém lê',
  'caveat.visits-no-outcome': 'visitas sem resultado: {n}; estão em todos os totais',
  'caveat.no-length': 'atividades planejadas de duração desconhecida: {n}; não somam ao tempo planejado',
  'caveat.no-talk': 'chamadas sem conversa ou de duração desconhecida: {n}; ficam de fora',
  'caveat.calls-not-listed': 'chamadas mais antigas contadas, mas não listadas: {n}',

  'reason.no-email-answers':
    'Este CRM não envia respostas nem conversas de e-mail. O relatório precisa de uma delas.',
  'reason.no-voice':
    'Nenhuma chamada deste CRM foi capturada por um sistema de telefonia. “Resultados das chamadas” conta as registradas à mão.',
  'reason.nothing-scheduled':
    'Nada foi feito na semana passada nem nesta, e nada está planejado ou em atraso.',

  'date-field.activity': 'atividades realizadas',
  'date-field.sent': 'e-mails pela data de envio',
  'date-field.visit': 'visitas realizadas',
  'date-field.voice': 'chamadas capturadas nos dois sentidos',
  'date-field.schedule': 'as semanas em torno de agora, não o período',

  'row.on-won-deals': 'Em negócios ganhos',
  'row.any-activity': 'Qualquer atividade',
  'row.touches.0': 'Nenhuma atividade',
  'row.touches.1': '1 a 2',
  'row.touches.3': '3 a 5',
  'row.touches.6': '6 a 10',
  'row.touches.11': 'Mais de 10',

  'option.planned': 'Contar também as planejadas',
  'option.service': 'Contar também as de atendimento',
  'option.reply-time': 'Tempo até a resposta',
  'option.reply-time.answered': 'Das respondidas',
  'option.reply-time.all': 'Também das que aguardam',

  'why.activity-overview.formula':
    'Atividades de venda realizadas (e, se ligado, planejadas e de atendimento), pelo instante e por quem as fez; chamadas e e-mails sem sentido contam como de saída; por dia útil é sobre os dias úteis até agora.',
  'why.call-outcomes.formula':
    'Chamadas de venda realizadas no período, nos dois sentidos, registradas ou capturadas, por resultado sobre o total; atendida é a de resultado “atendida”; as sem resultado fazem parte do total.',
  'why.email-outcomes.formula':
    'E-mails de venda enviados no período; com resposta até agora, segundo o CRM ou pela primeira mensagem que entrou na conversa, sobre os entregues (enviados menos devolvidos).',
  'why.visit-outcomes.formula':
    'Visitas de venda realizadas no período, por resultado sobre o total; sucesso é o resultado “interessado”; as horas da semana são comparadas a partir de 10 visitas, pelo limite inferior do intervalo de 95%.',
  'why.activity-schedule.formula':
    'Atividades de venda feitas na semana passada e nesta pelo instante, e as planejadas pelo vencimento; em atraso são as vencidas antes de agora; ocupação é o tempo planejado sobre oito horas por pessoa e dia útil.',
  'why.activity-impact.formula':
    'Negócios ganhos ou perdidos no período e suas atividades de venda realizadas da criação ao encerramento; as taxas são ganhos sobre ganhos e perdidos, dos negócios com e sem a atividade.',
  'why.call-log.formula':
    'Chamadas de venda realizadas no período, nos dois sentidos (e, se ligado, de atendimento e planejadas), as mais recentes primeiro; o tempo de conversa é o das chamadas com duração acima de 0 que foram atendidas ou não têm resultado conhecido.',
  'why.call-count.formula':
    'Chamadas de venda realizadas no período, por quem as fez; as sem sentido contam como de saída; por dia útil é sobre os dias úteis até agora; pessoas ativas sem chamada são listadas.',
  'why.call-duration.formula':
    'Duração das chamadas de venda realizadas no período, nos dois sentidos, atendidas ou sem resultado conhecido e com mais de 0 segundo; o valor ganho é dos negócios ganhos no período, por responsável no encerramento.',
  'why.voice-outcomes.formula':
    'Chamadas de venda do período capturadas por um sistema de telefonia, por resultado; frias são as de saída a um negócio, lead ou cliente sem chamada atendida antes; os negócios estão ganhos até agora.',
  'why.call-duration-by-hour.formula':
    'Duração das conversas do período (chamadas de venda atendidas ou sem resultado conhecido, com mais de 0 segundo) pela hora local em que começaram; as horas são comparadas a partir de 10 conversas, pela mediana.',
};
