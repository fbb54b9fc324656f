import type { Translated } from '../../message';
import type { failures as english } from '../en/failures';

export const failures: Translated<typeof english> = {
  'failure.crm': 'CRM-et',
  'failure.as-of': 'Tallene er fra {when}.',
  'failure.details': 'Detaljer',
  'failure.open-crm': 'Åpne {crm}',
  'failure.try-now': 'Prøv nå',
  'failure.reload': 'Last inn på nytt',
  'failure.allow-again': 'Tillat igjen',
  'failure.enter-key': 'Skriv inn nøkkelen igjen',
  'failure.signed-out.what': 'Logg inn på {crm} igjen',
  'failure.signed-out.why':
    'Økten din der er avsluttet. Tallene blir stående og oppdateres av seg selv når du er logget inn.',
  'failure.key-gone.what': 'Skriv inn nøkkelen til {crm} igjen',
  'failure.key-gone.why':
    'Den beholdes bare til nettleseren lukkes, eller {crm} godtar den ikke lenger. Tallene blir som de er.',
  'failure.other-person.what': 'Noen andre er logget inn på {crm}',
  'failure.other-person.why':
    'Nå er det {as}. Logg inn som deg selv for å fortsette, eller koble til den andre personen som en egen konto.',
  'failure.forbidden.what': '{crm} lar deg ikke lese dette',
  'failure.forbidden.why': 'Kontoen din har ikke rett til å lese {what}. Spør den som administrerer {crm}.',
  'failure.taken-back.what': 'Tilgangen til dette nettstedet er trukket tilbake',
  'failure.taken-back.why':
    'Nettleseren lar ikke lenger Dealscope lese {origin}. Tallene blir stående som de er.',
  'failure.rate-limited.what': '{crm} ber om å vente',
  'failure.rate-limited.why': 'For mange forespørsler på kort tid. Neste forsøk er {when}.',
  'failure.unreachable.what': '{crm} svarte ikke',
  'failure.unreachable.why': 'Flere forsøk mislyktes. Det neste kommer av seg selv.',
  'failure.no-tab.what': 'Åpne {crm} for å oppdatere',
  'failure.no-tab.why': 'Økten ligger på CRM-ets egen side, og ingen slik side er åpen.',
  'failure.offline.what': 'Du er frakoblet',
  'failure.offline.why': 'Alle rapporter virker uten nett. Nye poster kommer når du er tilkoblet igjen.',
  'failure.timeout.what': '{crm} brukte for lang tid',
  'failure.timeout.why': 'Svaret kom ikke i tide. Neste forsøk kommer av seg selv.',
  'failure.unexpected-reply.what': '{crm} svarte på en måte vi ikke kjenner',
  'failure.unexpected-reply.why':
    'Ingenting er endret. Det kan ha blitt oppdatert: prøv igjen, og meld så fra om feilen.',
  'failure.bad-input.what': 'Dette kunne ikke leses',
  'failure.bad-input.why': 'Ingenting er endret. Stedet og årsaken står under.',
  'failure.quota.what': 'Nettleseren har ikke mer plass',
  'failure.quota.why': 'Frigjør diskplass, eller fjern en konto du ikke trenger lenger.',
  'failure.unreadable.what': 'De lagrede postene kan ikke leses',
  'failure.unreadable.why':
    'De er bare en kopi: en ny synkronisering henter dem tilbake. Mål og innstillinger lagres for seg.',
  'failure.newer-version.what': 'En nyere versjon har skrevet disse postene',
  'failure.newer-version.why':
    'Oppdater utvidelsen, eller start nettleseren på nytt for å fullføre en oppdatering.',
  'failure.bug.what': 'Noe gikk galt hos oss',
  'failure.bug.why': 'Postene dine er som de var.',
};
