import type { Translated } from '../../../message';
import type { metricReports2 as english } from '../../en/reports/metrics-2';

/** Names of the metrics of activities and customers, and what each counts. */
export const metricReports2: Translated<typeof english> = {
  'metric.sales-calls': 'Salgsanrop',
  'metric.sales-calls.about': 'Utgående salgsanrop gjort i perioden.',
  'metric.calls-per-opportunity': 'Anrop per salg',
  'metric.calls-per-opportunity.about':
    'Utgående anrop fra opprettelse til lukking per salg vunnet eller tapt i perioden.',
  'metric.activities': 'Aktiviteter',
  'metric.activities.about': 'Salgsaktiviteter gjort i perioden.',
  'metric.activities-per-working-day': 'Aktiviteter per arbeidsdag',
  'metric.activities-per-working-day.about': 'Salgsaktiviteter gjort i perioden per arbeidsdag så langt.',
  'metric.connect-rate': 'Svarandel på anrop',
  'metric.connect-rate.about': 'Salgsanrop i perioden som ble besvart, av alle.',
  'metric.outcome-logged-share': 'Anrop med resultat',
  'metric.outcome-logged-share.about': 'Salgsanrop i perioden med registrert resultat, av alle.',
  'metric.talk-time': 'Samtaletid',
  'metric.talk-time.about': 'Varigheten av besvarte salgsanrop i perioden.',
  'metric.email-reply-rate': 'Svarandel på e-post',
  'metric.email-reply-rate.about': 'E-poster sendt i perioden som fikk svar, av dem som kom fram.',
  'metric.email-reply-time': 'Svartid på e-post',
  'metric.email-reply-time.about': 'Median tid fra sending til svar for e-poster i perioden som fikk svar.',
  'metric.visit-success-rate': 'Vellykkede besøk',
  'metric.visit-success-rate.about': 'Besøk i perioden der kunden var interessert, av alle.',
  'metric.meeting-held-rate': 'Holdte møter',
  'metric.meeting-held-rate.about':
    'Møter i perioden som ble holdt, av dem som ble holdt eller uteblitt fra.',
  'metric.calls-per-agent-day': 'Anrop per medarbeider og dag',
  'metric.calls-per-agent-day.about':
    'Besvarte anrop delt på periodens arbeidsdager da de som tok dem, gjorde noe.',
  'metric.activity-lift': 'Effekt av aktivitet',
  'metric.activity-lift.about':
    'Hvor mye høyere vinnerandelen er for salg med en type aktivitet enn for dem uten, etter lukkedato.',
  'metric.new-customers': 'Nye kunder',
  'metric.new-customers.about': 'Kunder som fikk sitt første salg vunnet i perioden.',
  'metric.new-customers-per-quarter': 'Nye kunder per kvartal',
  'metric.new-customers-per-quarter.about':
    'Kunder som fikk sitt første salg vunnet i perioden, kvartal for kvartal.',
  'metric.retained-customers': 'Beholdte kunder',
  'metric.retained-customers.about': 'Kunder ved starten av perioden som fortsatt er det ved slutten.',
  'metric.customer-churn': 'Kundefrafall',
  'metric.customer-churn.about':
    'Kunder ved starten av perioden som var borte ved slutten, av alle ved starten.',
  'metric.renewal-rate': 'Fornyelsesandel',
  'metric.renewal-rate.about': 'Fornyelser med forfall i perioden som ble gjort, av dem som er avgjort.',
  'metric.gross-revenue-retention': 'Brutto beholdt inntekt',
  'metric.gross-revenue-retention.about':
    'Inntekt som er igjen etter fornyelsene i perioden, uten mersalg, av inntekten før.',
  'metric.net-revenue-retention': 'Netto beholdt inntekt',
  'metric.net-revenue-retention.about': 'Inntekt etter fornyelsene i perioden, av inntekten før.',
  'metric.retention-cost': 'Kostnad for å beholde en kunde',
  'metric.retention-cost.about': 'Kostnader for å beholde kunder på periodens dager, per beholdt kunde.',
  'metric.cost-per-new-customer': 'Kostnad for en ny kunde',
  'metric.cost-per-new-customer.about':
    'Kostnader til anskaffelse, markedsføring og salg på periodens dager, per ny kunde.',
  'metric.acquisition-vs-retention-cost': 'Vinne eller beholde',
  'metric.acquisition-vs-retention-cost.about':
    'Hvor mye mer det koster å vinne en kunde enn å beholde en, på periodens dager.',
  'metric.customer-lifetime-value': 'Kundens livstidsverdi',
  'metric.customer-lifetime-value.about': 'Det en kunde har gitt så langt, i snitt for alle som har kjøpt.',
  'metric.cross-sell-rate': 'Kryssalg',
  'metric.cross-sell-rate.about':
    'Kunder fra før perioden som kjøpte noe nytt for seg i den, av alle slike kunder.',
  'metric.upsell-rate': 'Mersalg',
  'metric.upsell-rate.about': 'Kunder fra før perioden som kjøpte mer av det de har, av alle slike kunder.',
  'metric.returning-customers': 'Kunder som kommer tilbake',
  'metric.returning-customers.about':
    'Kunder med et vunnet salg i perioden som nå har kjøpt minst to ganger.',
  'metric.repeat-purchase-rate': 'Gjenkjøpere',
  'metric.repeat-purchase-rate.about': 'Kunder som nå har kjøpt minst to ganger, av alle som har kjøpt.',
  'metric.customer-concentration': 'Kundekonsentrasjon',
  'metric.customer-concentration.about': 'Den største kundens del av vunnet verdi i perioden.',
  'metric.margin': 'Margin',
  'metric.margin.about': 'Vunnet verdi i perioden minus direkte kostnader.',
  'metric.margin-rate': 'Marginandel',
  'metric.margin-rate.about': 'Vunnet verdi i perioden minus direkte kostnader, av den verdien.',
  'metric.nps': 'Anbefalingsscore (NPS)',
  'metric.nps.about': 'Ambassadører minus kritikere, i prosent av svarene i perioden.',
  'metric.ces': 'Kundeinnsats (CES)',
  'metric.ces.about': 'Gjennomsnittlig score i svarene i perioden på hvor enkelt det var; høyt er enkelt.',
  'metric.survey-response-rate': 'Svar på undersøkelser',
  'metric.survey-response-rate.about': 'Undersøkelser sendt i perioden som nå er besvart.',
};
