import type { Translated } from '../../../message';
import type { reasonReports as english } from '../../en/reports/reasons';

/** Why a report has nothing to show, and what would change that. */
export const reasonReports: Translated<typeof english> = {
  'caveat.filter-ignored': {
    one: '{n} filter sier ingenting om en del av disse postene og lar dem stå',
    other: '{n} filtre sier ingenting om en del av disse postene og lar dem stå',
  },
  'reason.removed-stageIds': 'Filteret for faser fjernet {n}.',
  'reason.removed-channels': 'Filteret for kanaler fjernet {n}.',
  'reason.removed-campaignIds': 'Filteret for kampanjer fjernet {n}.',
  'reason.removed-productIds': 'Filteret for produkter fjernet {n}.',
  'reason.removed-regions': 'Filteret for regioner fjernet {n}.',
  'reason.removed-dealKinds': 'Filteret for typer salg fjernet {n}.',
  'reason.removed-statuses': 'Filteret for statuser fjernet {n}.',
  'reason.removed-lossReasonIds': 'Filteret for tapsårsaker fjernet {n}.',
  'reason.removed-tags': 'Filteret for etiketter fjernet {n}.',
  'reason.removed-custom': 'Filteret for egne felt fjernet {n}.',
  'reason.removed-activityKinds': 'Filteret for typer aktiviteter fjernet {n}.',
  'reason.removed-directions': 'Filteret for retninger fjernet {n}.',
  'reason.removed-outcomes': 'Filteret for resultater fjernet {n}.',
  'reason.removed-amount': 'Filteret for beløp fjernet {n}.',
  'reason.no-teams':
    'Dette CRM-et sender ingen team. Importer dem fra en fil, eller koble til et CRM som har dem.',
  'reason.no-teamMemberships':
    'Dette CRM-et sender ingen teammedlemskap. Importer dem fra en fil, eller koble til et CRM som har dem.',
  'reason.no-sources':
    'Dette CRM-et sender ingen kilder. Importer dem fra en fil, eller koble til et CRM som har dem.',
  'reason.no-pipelines':
    'Dette CRM-et sender ingen salgsløp. Importer dem fra en fil, eller koble til et CRM som har dem.',
  'reason.no-stages':
    'Dette CRM-et sender ingen faser. Importer dem fra en fil, eller koble til et CRM som har dem.',
  'reason.no-customers':
    'Dette CRM-et sender ingen kunder. Importer dem fra en fil, eller koble til et CRM som har dem.',
  'reason.no-products':
    'Dette CRM-et sender ingen produkter. Importer dem fra en fil, eller koble til et CRM som har dem.',
  'reason.no-transitions':
    'Dette CRM-et sender ingen faseendringer. Importer dem fra en fil, eller koble til et CRM som har dem.',
  'reason.no-fieldChanges':
    'Dette CRM-et sender ingen feltendringer. Importer dem fra en fil, eller koble til et CRM som har dem.',
  'reason.no-lineItems':
    'Dette CRM-et sender ingen varelinjer. Importer dem fra en fil, eller koble til et CRM som har dem.',
  'reason.no-proposals':
    'Dette CRM-et sender ingen tilbud. Importer dem fra en fil, eller koble til et CRM som har dem.',
  'reason.no-leads':
    'Dette CRM-et sender ingen leads. Importer dem fra en fil, eller koble til et CRM som har dem.',
  'reason.no-campaigns':
    'Dette CRM-et sender ingen kampanjer. Importer dem fra en fil, eller koble til et CRM som har dem.',
  'reason.no-campaignEvents':
    'Dette CRM-et sender ingen kampanjesvar. Importer dem fra en fil, eller koble til et CRM som har dem.',
  'reason.no-webDays':
    'Dette CRM-et sender ingen nettstedstall. Importer dem fra en fil, eller koble til et CRM som har dem.',
  'reason.no-listDays':
    'Dette CRM-et sender ingen tall for e-postlisten. Importer dem fra en fil, eller koble til et CRM som har dem.',
  'reason.no-cases':
    'Dette CRM-et sender ingen supportsaker. Importer dem fra en fil, eller koble til et CRM som har dem.',
  'reason.no-surveys':
    'Dette CRM-et sender ingen undersøkelsessvar. Importer dem fra en fil, eller koble til et CRM som har dem.',
  'reason.no-subscriptions':
    'Dette CRM-et sender ingen abonnementer. Importer dem fra en fil, eller koble til et CRM som har dem.',
  'reason.no-renewals':
    'Dette CRM-et sender ingen fornyelser. Importer dem fra en fil, eller koble til et CRM som har dem.',
  'reason.no-costs':
    'Dette CRM-et sender ingen kostnader. Importer dem fra en fil, eller koble til et CRM som har dem.',
  'reason.no-usageDays':
    'Dette CRM-et sender ingen pålogginger. Importer dem fra en fil, eller koble til et CRM som har dem.',
};
