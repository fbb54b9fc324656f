import type { Translated } from '../../../message';
import type { insightReports as english } from '../../en/reports/insights';

/** What is worth a look, and what should be thought about when metrics are chosen. */
export const insightReports: Translated<typeof english> = {
  'insight.bottleneck-step':
    'Flest salg stopper før {name}: {k} av {n} kom dit, {others} på de andre trinnene. Trinnet kan kreve for mye på en gang; se på salgene som stoppet.',
  'insight.owner-stage-below':
    'Fra {stage} gikk {k} av {n} salg til {name} videre, {others} hos de andre. Fasen kan bli arbeidet med på en annen måte; gå gjennom noen salg sammen.',
  'insight.beyond-usual-time':
    'Åpne salg som har vært lenger i fasen enn vanlig for vunne: {n} av {of}, verdt {value}. De kan stå fast; avtal et neste steg eller lukk dem.',
  'insight.slipping-twice':
    'Åpne salg der forventet dato er utsatt to ganger eller mer: {n} av {of}, verdt {value}. Datoene kan være ønsker; spør kundene.',
  'insight.source-win-rate.above':
    'Salg fra {name} vinnes oftere: {k} av {n}, {others} av alle andre. De kan passe oss bedre; prøv å få flere av dem.',
  'insight.source-win-rate.below':
    'Salg fra {name} vinnes sjeldnere: {k} av {n}, {others} av alle andre. De kan passe oss dårligere; vurder dem før det legges arbeid i dem.',
  'insight.loss-reason-rising':
    '{reason} er årsak til {k} av {n} tap, {before} i perioden før. Noe kan ha endret seg; les de siste.',
  'insight.reason-of-owner':
    '{name} taper på grunn av {reason} oftere enn de andre: {k} av {n} tap, {others} ellers. Det kan hjelpe å forberede et svar.',
  'insight.reason-of-source':
    'Salg fra {name} tapes på grunn av {reason} oftere enn andre: {k} av {n} tap, {others} ellers. Kilden kan vekke gale forventninger; se hva den lover.',
  'insight.reasons-missing':
    'Av {n} tap har {k} ingen årsak: nok til at en annen årsak er den første. Bildet kan være feil; legg til årsakene.',
  'insight.slow-first-action':
    'Salg uten kontakt i mer enn en dag ble oftere tapt: {k} av {n}, {others} av dem som ble kontaktet før. Venting kan koste salg; ring de nye først.',
  'insight.call-hours.best':
    'Anrop kl. {hour} besvares oftere: {k} av {n}, {others} ellers. Folk kan ha tid da; ring mer på denne tiden.',
  'insight.call-hours.worst':
    'Anrop kl. {hour} besvares sjeldnere: {k} av {n}, {others} ellers. Folk kan være opptatt da; bruk tiden til annet.',
  'insight.reply-rate-change.up':
    'Flere e-poster får svar: {k} av {n}, {before} i perioden før. Det som skrives, kan virke bedre; fortsett slik.',
  'insight.reply-rate-change.down':
    'Færre e-poster får svar: {k} av {n}, {before} i perioden før. Det som skrives, eller hvem det går til, kan ha endret seg; se på de siste.',
  'insight.reps-without-calls':
    '{name} har ingen anrop i perioden, men {open} åpne salg; de andre har {others} anrop hver. Anropene kan være uregistrert; spør.',
  'insight.goal-behind':
    '{name}: {actual} fra {n} vunne salg, tempoet tilsier {pace}. Målet kan ryke; hver dag som er igjen, må gi {needed}.',
  'insight.forecast-gap':
    '{name}: med {n} åpne salg, vektet, kan {expected} av {target} ventes. {gap} kan mangle; finn flere salg eller få senere fram.',
  'insight.customer-concentration':
    '{name} gir {share} av det som er vunnet, blant {n} kunder. Går kunden, kan mye gå med; ta vare på den og vinn andre.',
  'insight.untouched-leads':
    'Leads uten kontakt etter mer enn en dag: {k} av {n}. De kan gå andre steder; ring dem nå.',
  'insight.top-of-funnel.few':
    'Nye leads falt fra {before} til {now}, mens {rate} av {n} salg ble vunnet, {rateBefore} før. Det kan komme for lite inn; arbeid med toppen av trakten.',
  'insight.top-of-funnel.many':
    'Nye leads steg fra {before} til {now}, mens vinnerandelen falt fra {rateBefore} til {rate} av {n} salg. Leadene kan passe dårligere; arbeid med bunnen av trakten.',
  'insight.customers-due':
    'Faste kunder der siste kjøp er lenger siden enn vanlig: {k} av {n}, ett kjøp fra hver er til sammen {value}. De kan være på vei bort; ta kontakt.',
  'insight.churn-above':
    'Flere kunder gikk: {k} av {n}, {before} i perioden før. Noe kan ha skuffet dem; spør dem som gikk.',
  'business-goal.lower-cost': 'Bruke mindre på å vinne og beholde kunder',
  'business-goal.shorter-cycle': 'Selge raskere',
  'business-goal.grow-list': 'Øke e-postlisten',
  'business-goal.follow-up': 'Følge opp bedre',
  'business-goal.more-revenue': 'Selge mer',
  'business-goal.keep-customers': 'Beholde kunder',
  'business-goal.use-crm': 'Bruke CRM-et godt',
  'chooser.too-many': '{n} måltall er flere enn noen ser på. Sju er nok.',
  'chooser.no-BP': 'Ingen måltall sier hvordan det går med virksomheten. Legg til ett.',
  'chooser.no-UA': 'Ingen måltall sier om CRM-et brukes. Legg til ett.',
  'chooser.no-CP': 'Ingen måltall sier hva kundene mener. Legg til ett.',
};
