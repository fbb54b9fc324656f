import type { Translated } from '../../../message';
import type { activitiesSentences as english } from '../../en/reports/activities-2';

/** What these reports say: findings, caveats, options and formulas. */
export const activitiesSentences: Translated<typeof english> = {
  'finding.activity-overview': 'Mest: {name} med {k} av {n} aktiviteter.',
  'finding.activity-overview.more':
    'Mest: {name} med {k} av {n} aktiviteter. Det er tydelig flere enn {before} før.',
  'finding.activity-overview.fewer':
    'Mest: {name} med {k} av {n} aktiviteter. Det er tydelig færre enn {before} før.',
  'finding.activity-overview.nobody': 'Ingen av de {n} aktivitetene hører til en gruppe.',
  'finding.activity-overview.thin': 'Aktiviteter: {n}. For få til å vurdere.',
  'finding.call-outcomes': '{k} av {n} anrop ble besvart. Det vanligste utfallet: {outcome}, {share}.',
  'finding.call-outcomes.thin': 'Besvart: {k} av {n}. For få anrop til å vurdere.',
  'finding.email-outcomes':
    '{k} av {n} leverte e-poster ble besvart. Har ventet over tre arbeidsdager: {awaiting}.',
  'finding.email-outcomes.thin': 'Besvart: {k} av {n} leverte. For få e-poster til å vurdere.',
  'finding.visit-outcomes': '{k} av {n} besøk møtte interesse. Ingen time i uken har nok til å sammenligne.',
  'finding.visit-outcomes.best':
    '{k} av {n} besøk møtte interesse. Best {day} kl.\u00a0{from}–{to}: {hits} av {of}.',
  'finding.visit-outcomes.thin': 'Interessert: {k} av {n}. For få besøk til å vurdere.',
  'finding.activity-schedule': 'Gjort forrige uke: {n}. Planlagt neste uke: {next}. Forfalt: {overdue}.',
  'finding.activity-impact':
    '{kind}: med dem ble {with} av salgene vunnet, uten dem {without}. De følger med å vinne; det beviser ingen årsak.',
  'finding.activity-impact.less':
    '{kind}: med dem ble {with} av salgene vunnet, uten dem {without}. De følger med å tape; det beviser ingen årsak.',
  'finding.activity-impact.even': 'Salg vunnet eller tapt: {n}. Ingen type aktivitet skiller seg ut.',
  'finding.activity-impact.thin': 'Salg vunnet eller tapt: {n}. For få til å vurdere.',
  'finding.call-log': 'Anrop: {n}. Samtaletid: {talk}.',
  'finding.call-count': 'Anrop: {n}. Aktive personer uten anrop: {people}.',
  'finding.call-count.all': 'Anrop: {n}.',
  'finding.call-duration': 'Halvparten av de {n} samtalene varte {median} eller mer. Til sammen: {total}.',
  'finding.call-duration.thin': 'Samtaler: {n}. For få til å vurdere.',
  'remark.call-duration':
    'Lange samtaler og vunnet verdi henger sammen med {link} på en skala fra −1 til 1, sett over {n} personer. Det beviser ingen årsak.',
  'finding.voice-outcomes': '{k} av {n} anrop ble besvart. På vunne salg: {calls} (salg: {deals}).',
  'finding.voice-outcomes.thin': 'Besvart: {k} av {n}. For få anrop til å vurdere.',
  'finding.call-duration-by-hour':
    'Samtalene er lengst fra kl.\u00a0{long}:00 (median {longest}) og kortest fra kl.\u00a0{short}:00 (median {shortest}).',
  'finding.call-duration-by-hour.thin': 'Samtaler: {n}. For få, eller for like, per time til å sammenligne.',

  'caveat.few-outcomes':
    'færre enn 70\u00a0% av anropene har utfall, {n} har ingen: utfall må loggføres etter hvert anrop for at rapporten skal stemme',
  'caveat.opens-unsure':
    'åpning spores for {n} e-poster, men aldri sikkert: programmer åpner e-poster som ingen leser',
  'caveat.visits-no-outcome': 'besøk uten utfall: {n}; de er med i alle summer',
  'caveat.no-length': 'planlagte aktiviteter med ukjent lengde: {n}; de legger ikke noe til planlagt tid',
  'caveat.no-talk': 'anrop uten samtale eller med ukjent lengde: {n}; de er utelatt',
  'caveat.calls-not-listed': 'eldre anrop som er talt, men ikke listet: {n}',

  'reason.no-email-answers':
    'Dette CRM-et sender verken svar eller tråder for e-post. Rapporten trenger en av delene.',
  'reason.no-voice':
    'Ingen anrop i dette CRM-et er fanget av et telefonsystem. «Utfall av anrop» teller de som er loggført for hånd.',
  'reason.nothing-scheduled':
    'Ingenting ble gjort forrige uke eller denne, og ingenting er planlagt eller forfalt.',

  'date-field.activity': 'gjennomførte aktiviteter',
  'date-field.sent': 'e-poster etter datoen de ble sendt',
  'date-field.visit': 'gjennomførte besøk',
  'date-field.voice': 'fangede anrop begge veier',
  'date-field.schedule': 'ukene rundt nå, ikke perioden',

  'row.on-won-deals': 'På vunne salg',
  'row.any-activity': 'En hvilken som helst aktivitet',
  'row.touches.0': 'Ingen aktivitet',
  'row.touches.1': '1 til 2',
  'row.touches.3': '3 til 5',
  'row.touches.6': '6 til 10',
  'row.touches.11': 'Mer enn 10',

  'option.planned': 'Tell også planlagte',
  'option.service': 'Tell også service',
  'option.reply-time': 'Svartid',
  'option.reply-time.answered': 'Av de besvarte',
  'option.reply-time.all': 'Også de som venter',

  'why.activity-overview.formula':
    'Gjennomførte salgsaktiviteter (også planlagte og service når det er slått på) etter når de skjedde og hvem som gjorde dem; anrop og e-poster uten retning er utgående; per arbeidsdag er av arbeidsdagene til nå.',
  'why.call-outcomes.formula':
    'Gjennomførte salgsanrop begge veier i perioden, loggført eller fanget, etter utfall av alle; besvart er utfallet «besvart»; anrop uten utfall er en del av helheten.',
  'why.email-outcomes.formula':
    'Utgående salgs-e-poster sendt i perioden; besvart til nå ifølge CRM-et eller ved det første som kom inn i tråden, av de leverte (sendt minus avvist).',
  'why.visit-outcomes.formula':
    'Gjennomførte salgsbesøk i perioden etter utfall av alle; suksess er utfallet «interessert»; timer i uken sammenlignes fra 10 besøk, etter nedre grense av 95\u00a0%-intervallet.',
  'why.activity-schedule.formula':
    'Salgsaktiviteter gjort forrige og denne uken etter når de skjedde, og planlagte etter frist; forfalte hadde frist før nå; belastning er planlagt tid av åtte timer per person og arbeidsdag.',
  'why.activity-impact.formula':
    'Salg vunnet eller tapt i perioden og deres gjennomførte salgsaktiviteter fra opprettelse til lukking; andelen er vunnet av vunnet og tapt, for salg med og uten aktiviteten.',
  'why.call-log.formula':
    'Gjennomførte salgsanrop begge veier i perioden (også service og planlagte når det er slått på), nyeste først; samtaletid er for anrop med lengde over 0 som ble besvart eller ikke har kjent utfall.',
  'why.call-count.formula':
    'Gjennomførte salgsanrop i perioden etter hvem som ringte; anrop uten retning er utgående; per arbeidsdag er av arbeidsdagene til nå; aktive personer uten anrop er med.',
  'why.call-duration.formula':
    'Lengden på gjennomførte salgsanrop begge veier i perioden som ble besvart eller ikke har kjent utfall og varte mer enn 0 sekunder; vunnet verdi er for salg vunnet i perioden etter eier ved lukking.',
  'why.voice-outcomes.formula':
    'Salgsanrop i perioden fanget av et telefonsystem, etter utfall; kalde er utgående til et salg, lead eller kunde uten tidligere besvart anrop; salgene er vunnet per nå.',
  'why.call-duration-by-hour.formula':
    'Lengden på periodens samtaler (salgsanrop som ble besvart eller ikke har kjent utfall, lengre enn 0 sekunder) etter den lokale timen de begynte; timer sammenlignes fra 10 samtaler, etter medianen.',
};
