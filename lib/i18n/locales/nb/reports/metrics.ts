import type { Translated } from '../../../message';
import type { metricReports as english } from '../../en/reports/metrics';
import { metricReports2 } from './metrics-2';
import { metricReports3 } from './metrics-3';
import { metricReports4 } from './metrics-4';

/** Names of the metrics of sales, pipeline, goals and leads, and what each counts; the others’ are spread in. */
export const metricReports: Translated<typeof english> = {
  ...metricReports2,
  ...metricReports3,
  ...metricReports4,

  'metric.won-value': 'Vunnet verdi',
  'metric.won-value.about': 'Verdien av salgene som ble vunnet i perioden, etter lukkedato.',
  'metric.won-count': 'Vunne salg',
  'metric.won-count.about': 'Salg vunnet i perioden, etter lukkedato.',
  'metric.lost-value': 'Tapt verdi',
  'metric.lost-value.about': 'Verdien av salgene som ble tapt i perioden, etter lukkedato.',
  'metric.lost-count': 'Tapte salg',
  'metric.lost-count.about': 'Salg tapt i perioden, etter lukkedato.',
  'metric.unqualified-count': 'Ukvalifiserte salg',
  'metric.unqualified-count.about': 'Salg lukket som ukvalifisert i perioden, etter lukkedato.',
  'metric.average-won': 'Snitt vunnet',
  'metric.average-won.about':
    'Gjennomsnittlig verdi av salgene som ble vunnet i perioden; de uten beløp er utelatt.',
  'metric.median-won': 'Median vunnet',
  'metric.median-won.about':
    'Halvparten av salgene som ble vunnet i perioden, er verdt mer, halvparten mindre.',
  'metric.close-rate': 'Vinnerandel',
  'metric.close-rate.about': 'Vunne salg av dem som ble vunnet eller tapt i perioden, etter lukkedato.',
  'metric.loss-rate': 'Tapsandel',
  'metric.loss-rate.about': 'Tapte salg av dem som ble vunnet eller tapt i perioden, etter lukkedato.',
  'metric.reopen-rate': 'Gjenåpnede salg',
  'metric.reopen-rate.about':
    'Salg som hadde vært lukket og åpnet igjen, av dem som ble vunnet eller tapt i perioden.',
  'metric.deals-created': 'Nye salg',
  'metric.deals-created.about': 'Salg opprettet i perioden.',
  'metric.cohort-conversion': 'Konvertering av salg',
  'metric.cohort-conversion.about': 'Salg opprettet i perioden som nå er vunnet, av alle som ble opprettet.',
  'metric.new-revenue': 'Salgsinntekt',
  'metric.new-revenue.about': 'Verdien av salgene som ble vunnet i perioden, fra nye og eksisterende kunder.',
  'metric.sales-cycle': 'Salgssyklus',
  'metric.sales-cycle.about': 'Median tid fra opprettelse til lukking av salgene som ble vunnet i perioden.',
  'metric.sales-velocity': 'Salgsfart',
  'metric.sales-velocity.about':
    'Det de åpne salgene gir per dag med periodens vinnerandel, størrelse og fart.',
  'metric.proposals-sent': 'Sendte tilbud',
  'metric.proposals-sent.about': 'Tilbud sendt i perioden.',
  'metric.open-opportunities': 'Åpne salg',
  'metric.open-opportunities.about': 'Salg som er åpne nå.',
  'metric.open-value': 'Åpen verdi',
  'metric.open-value.about': 'Verdien av salgene som er åpne nå.',
  'metric.weighted-value': 'Vektet åpen verdi',
  'metric.weighted-value.about':
    'Verdien av salgene som er åpne nå, hver ganget med sjansen for å bli vunnet.',
  'metric.stage-duration': 'Tid i fasen',
  'metric.stage-duration.about':
    'Median tid i en fase som salg gikk inn i i perioden; opphold som varer, telles også.',
  'metric.stage-conversion': 'Fasekonvertering',
  'metric.stage-conversion.about': 'Salg som gikk videre fra en fase, av dem som gikk inn i den i perioden.',
  'metric.funnel-step-rate': 'Trinnkonvertering',
  'metric.funnel-step-rate.about':
    'Salg opprettet i perioden som nådde et trinn, av dem som nådde det forrige; det svakeste trinnet vises.',
  'metric.funnel-overall-rate': 'Traktkonvertering',
  'metric.funnel-overall-rate.about':
    'Salg opprettet i perioden som er vunnet, av dem som nådde det første trinnet.',
  'metric.average-age-in-stage': 'Alder i fasen',
  'metric.average-age-in-stage.about': 'Median tid siden de åpne salgene gikk inn i fasen de er i.',
  'metric.stalled-deals': 'Salg som står fast',
  'metric.stalled-deals.about': 'Åpne salg som har vært lenger i fasen enn tre av fire vunne salg.',
  'metric.no-next-step': 'Salg uten neste steg',
  'metric.no-next-step.about': 'Åpne salg som ingenting er planlagt for.',
  'metric.overdue-deals': 'Forfalte salg',
  'metric.overdue-deals.about': 'Åpne salg der forventet lukkedato er passert.',
  'metric.expected-sales': 'Forventet salg',
  'metric.expected-sales.about':
    'Vunnet verdi i perioden og vektet verdi av åpne salg som ventes i resten av den.',
  'metric.forecast-error': 'Prognosefeil',
  'metric.forecast-error.about':
    'Hvor langt det som ble solgt, er fra det som var ventet ved starten av hver måned, som del av det siste.',
  'metric.slip-rate': 'Utsatte salg',
  'metric.slip-rate.about':
    'Salg som ved starten var ventet i perioden og er flyttet ut av den, av alle som var ventet.',
  'metric.goal-attainment': 'Måloppnåelse',
  'metric.goal-attainment.about': 'Det som er vunnet for periodens mål, av målet.',
  'metric.goal-pace-ratio': 'Tempo mot målet',
  'metric.goal-pace-ratio.about':
    'Det som er vunnet for periodens mål, mot et jevnt tempo over arbeidsdagene.',
  'metric.pipeline-coverage': 'Dekning av målet',
  'metric.pipeline-coverage.about':
    'Verdien av åpne salg som ventes før målene er slutt, delt på det som ennå mangler.',
  'metric.prospects': 'Mulige kunder',
  'metric.prospects.about': 'Leads som nå verken er konvertert eller ukvalifisert.',
  'metric.new-leads': 'Nye leads',
  'metric.new-leads.about': 'Leads opprettet i perioden.',
  'metric.lead-conversion': 'Konvertering av leads',
  'metric.lead-conversion.about':
    'Leads opprettet i perioden der salget nå er vunnet, av alle som ble opprettet.',
  'metric.lead-to-deal-rate': 'Leads som ble salg',
  'metric.lead-to-deal-rate.about':
    'Leads opprettet i perioden som nå har et salg, av alle som ble opprettet.',
  'metric.unqualified-share': 'Ukvalifiserte leads',
  'metric.unqualified-share.about':
    'Leads opprettet i perioden som nå er ukvalifisert, av alle som ble opprettet.',
  'metric.lead-response-time': 'Svartid for leads',
  'metric.lead-response-time.about':
    'Median tid fra et lead i perioden ble opprettet, til første kontakt; de som venter, telles også.',
  'metric.untouched-leads': 'Urørte leads',
  'metric.untouched-leads.about': 'Leads i perioden uten kontakt mer enn 24 timer etter at de kom.',
  'metric.contact-attempts': 'Kontaktforsøk',
  'metric.contact-attempts.about': 'Anrop, e-poster, møter og besøk per lead opprettet i perioden.',
  'metric.first-action-time': 'Tid til første handling',
  'metric.first-action-time.about':
    'Median tid fra et salg i perioden ble opprettet, til første kontakt; de som venter, telles også.',
  'metric.first-action-within': 'Første handling innen en time',
  'metric.first-action-within.about':
    'Salg opprettet i perioden med kontakt innen en time, av alle som ble opprettet.',
};
