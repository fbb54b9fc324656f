import type { Translated } from '../../../message';
import type { reasonReports as english } from '../../en/reports/reasons';

/** Why a report has nothing to show, and what would change that. */
export const reasonReports: Translated<typeof english> = {
  'caveat.filter-ignored': {
    one: '{n} filtr nie dotyczy części tych rekordów i ich nie usuwa',
    few: '{n} filtry nie dotyczą części tych rekordów i ich nie usuwają',
    many: '{n} filtrów nie dotyczy części tych rekordów i ich nie usuwa',
    other: '{n} filtra nie dotyczy części tych rekordów i ich nie usuwa',
  },
  'reason.removed-stageIds': 'Poza filtrem etapów: {n}.',
  'reason.removed-channels': 'Poza filtrem kanałów: {n}.',
  'reason.removed-campaignIds': 'Poza filtrem kampanii: {n}.',
  'reason.removed-productIds': 'Poza filtrem produktów: {n}.',
  'reason.removed-regions': 'Poza filtrem regionów: {n}.',
  'reason.removed-dealKinds': 'Poza filtrem rodzajów szans: {n}.',
  'reason.removed-statuses': 'Poza filtrem statusów: {n}.',
  'reason.removed-lossReasonIds': 'Poza filtrem powodów przegranych: {n}.',
  'reason.removed-tags': 'Poza filtrem etykiet: {n}.',
  'reason.removed-custom': 'Poza filtrem pól własnych: {n}.',
  'reason.removed-activityKinds': 'Poza filtrem rodzajów aktywności: {n}.',
  'reason.removed-directions': 'Poza filtrem kierunków: {n}.',
  'reason.removed-outcomes': 'Poza filtrem wyników: {n}.',
  'reason.removed-amount': 'Poza filtrem kwot: {n}.',
  'reason.no-teams': 'Ten CRM nie przekazuje zespołów. Zaimportuj je z pliku albo połącz CRM, który je ma.',
  'reason.no-teamMemberships':
    'Ten CRM nie przekazuje przynależności do zespołów. Zaimportuj je z pliku albo połącz CRM, który je ma.',
  'reason.no-sources': 'Ten CRM nie przekazuje źródeł. Zaimportuj je z pliku albo połącz CRM, który je ma.',
  'reason.no-pipelines': 'Ten CRM nie przekazuje lejków. Zaimportuj je z pliku albo połącz CRM, który je ma.',
  'reason.no-stages': 'Ten CRM nie przekazuje etapów. Zaimportuj je z pliku albo połącz CRM, który je ma.',
  'reason.no-customers':
    'Ten CRM nie przekazuje klientów. Zaimportuj je z pliku albo połącz CRM, który je ma.',
  'reason.no-products':
    'Ten CRM nie przekazuje produktów. Zaimportuj je z pliku albo połącz CRM, który je ma.',
  'reason.no-transitions':
    'Ten CRM nie przekazuje zmian etapów. Zaimportuj je z pliku albo połącz CRM, który je ma.',
  'reason.no-fieldChanges':
    'Ten CRM nie przekazuje zmian pól. Zaimportuj je z pliku albo połącz CRM, który je ma.',
  'reason.no-lineItems':
    'Ten CRM nie przekazuje pozycji szans. Zaimportuj je z pliku albo połącz CRM, który je ma.',
  'reason.no-proposals': 'Ten CRM nie przekazuje ofert. Zaimportuj je z pliku albo połącz CRM, który je ma.',
  'reason.no-leads': 'Ten CRM nie przekazuje leadów. Zaimportuj je z pliku albo połącz CRM, który je ma.',
  'reason.no-campaigns':
    'Ten CRM nie przekazuje kampanii. Zaimportuj je z pliku albo połącz CRM, który je ma.',
  'reason.no-campaignEvents':
    'Ten CRM nie przekazuje odpowiedzi na kampanie. Zaimportuj je z pliku albo połącz CRM, który je ma.',
  'reason.no-webDays':
    'Ten CRM nie przekazuje statystyk strony. Zaimportuj je z pliku albo połącz CRM, który je ma.',
  'reason.no-listDays':
    'Ten CRM nie przekazuje danych listy mailingowej. Zaimportuj je z pliku albo połącz CRM, który je ma.',
  'reason.no-cases': 'Ten CRM nie przekazuje zgłoszeń. Zaimportuj je z pliku albo połącz CRM, który je ma.',
  'reason.no-surveys':
    'Ten CRM nie przekazuje odpowiedzi na ankiety. Zaimportuj je z pliku albo połącz CRM, który je ma.',
  'reason.no-subscriptions':
    'Ten CRM nie przekazuje subskrypcji. Zaimportuj je z pliku albo połącz CRM, który je ma.',
  'reason.no-renewals':
    'Ten CRM nie przekazuje odnowień. Zaimportuj je z pliku albo połącz CRM, który je ma.',
  'reason.no-costs': 'Ten CRM nie przekazuje kosztów. Zaimportuj je z pliku albo połącz CRM, który je ma.',
  'reason.no-usageDays':
    'Ten CRM nie przekazuje logowań. Zaimportuj je z pliku albo połącz CRM, który je ma.',
};
