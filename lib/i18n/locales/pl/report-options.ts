import type { Translated } from '../../message';
import type { reportOptions as english } from '../en/report-options';

export const reportOptions: Translated<typeof english> = {
  'option.direction': 'Połączenia',
  'option.direction.outbound': 'Wychodzące',
  'option.direction.inbound': 'Przychodzące',
  'option.direction.all': 'Oba kierunki',
  'option.hour-zone': 'Godziny',
  'option.hour-zone.report': 'W strefie czasowej raportu',
  'option.hour-zone.user': 'W strefie czasowej handlowca',
  'option.group': 'Grupowanie',
  'option.group.reason': 'Powód',
  'option.group.category': 'Kategoria',
  'option.unqualified': 'Licz szanse bez kwalifikacji jako przegrane',
  'option.peer': 'Obok',
  'option.peer.none': 'Nikt',

  'date-field.call-inbound': 'zakończone połączenia przychodzące',
  'date-field.call-all': 'zakończone połączenia w obu kierunkach',

  'finding.call-outcome-by-hour.inbound':
    'Połączenia przychodzące są odbierane najczęściej {day}, {from}–{to}: {k} z {n} połączeń. Cały tydzień: {whole}.',
  'finding.call-outcome-by-hour.all':
    'Połączenia są odbierane najczęściej {day}, {from}–{to}: {k} z {n} połączeń. Cały tydzień: {whole}.',

  'none.category': '(bez kategorii)',
  'category.price': 'Cena',
  'category.competitor': 'Konkurencja',
  'category.no_decision': 'Brak decyzji',
  'category.timing': 'Moment',
  'category.follow_up': 'Dalszy kontakt',
  'category.value_not_seen': 'Niedostrzeżona wartość',
  'category.fit': 'Dopasowanie',
  'category.other': 'Inne',

  'caveat.with-unqualified': {
    one: '{n} szansa bez kwalifikacji liczy się jako przegrana',
    few: '{n} szanse bez kwalifikacji liczą się jako przegrane',
    many: '{n} szans bez kwalifikacji liczy się jako przegrane',
    other: '{n} szansy bez kwalifikacji liczy się jako przegrane',
  },
  'caveat.no-own-zone': {
    one: '{n} połączenie ma godzinę w strefie raportu: strefa handlowca jest nieznana',
    few: '{n} połączenia mają godzinę w strefie raportu: strefy handlowców są nieznane',
    many: '{n} połączeń ma godzinę w strefie raportu: strefy handlowców są nieznane',
    other: '{n} połączenia ma godzinę w strefie raportu: strefy handlowców są nieznane',
  },

  'link.data-audit': 'Sprawdź dane',
};
