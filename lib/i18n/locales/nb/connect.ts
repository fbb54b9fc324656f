import type { Translated } from '../../message';
import type { connect as english } from '../en/connect';

/** Connecting a CRM: what to type in, where to find it, what is read. */
export const connect: Translated<typeof english> = {
  'connect.way.page': 'Bruker innloggingen din på CRM-siden',
  'connect.way.cookie': 'Bruker innloggingen din i denne nettleseren',
  'connect.way.key': 'Trenger en nøkkel fra innstillingene',
  'connect.other':
    'Er ikke ditt her? Åpne siden med en liste over avtaler, klikk på Dealscope-knappen og velg «{choice}».',
  'connect.lead.page': 'Du trenger ikke å skrive noe: økten din i {brand} er nok.',
  'connect.lead.key': 'Tre steg, omtrent to minutter. Ha innloggingen din til {brand} klar.',
  'connect.lead.again': 'For {name}. Poster og mål er her fortsatt; bare nøkkelen mangler.',
  'connect.open.title': 'Åpne {brand} og logg inn',
  'connect.open.how': 'Som vanlig, i en fane i denne nettleseren.',
  'connect.click.title': 'Klikk på Dealscope-knappen',
  'connect.click.how':
    'Den står i verktøylinjen, ved siden av adressen. Den kan ligge skjult bak knappen for utvidelser.',
  'connect.choose.title': 'Velg Koble til',
  'connect.choose.how':
    'Nettleseren spør om dette ene nettstedet skal tillates. De nyeste postene kommer først.',
  'connect.cookie':
    'Nettleseren spør også om informasjonskapsler: {brand} kjenner innloggingen din på én av dem, og bare den leses.',
  'connect.or-key': 'Virker ikke dette for deg?',
  'connect.key-instead': 'Bruk en nøkkel i stedet',
  'connect.make.title': 'Lag en nøkkel i {brand}',
  'connect.make.open': 'Åpne stedet der nøkler lages',
  'connect.make.help': 'Slik forklarer {brand} det',
  'connect.paste.title': 'Lim den inn her',
  'connect.kept':
    'Nøkkelen går bare til {brand} og blir i minnet til denne nettleseren. Når nettleseren lukkes, er den borte, og du limer den inn igjen; postene blir.',
  'connect.show': 'Vis',
  'connect.hide': 'Skjul',
  'connect.optional': 'valgfritt',
  'connect.example': 'Ser slik ut:',
  'connect.choice.unknown': 'Vet ikke',
  'connect.problem.missing': 'Dette trengs.',
  'connect.problem.address':
    'Dette er ikke en adresse i {brand}. Kopier den fra adressefeltet på en av sidene der.',
  'connect.problem.secret': 'Dette er ikke en nøkkel fra {brand}. Kopier den på nytt, hel og uten mellomrom.',
  'connect.problem.text': 'Dette passer ikke. Sammenlign med eksemplet.',
  'connect.problem.choice': 'Velg en av disse.',
  'connect.allow.title': 'Tillat og koble til',
  'connect.allow.button': 'Tillat og koble til',
  'connect.sites': {
    one: 'Nettleseren kommer til å spørre om ett nettsted:',
    other: 'Nettleseren kommer til å spørre om # nettsteder:',
  },
  'connect.sites.later': 'Nettleseren kommer til å spørre om nettstedene til CRM-et ditt, og ingen andre.',
  'connect.checking': 'Spør {brand} hvem nøkkelen tilhører',
  'connect.figures': 'Se tallene',
  'connect.key-lost': 'Nøkkelen er ikke her lenger, så ingenting nytt leses.',
  'connect.change-key': 'Bytt nøkkel',
  'connect.popup.key':
    '{brand} slipper deg inn her med en nøkkel som du lager i innstillingene der. Neste side viser hvordan, i tre steg.',
  'connect.popup.enter': 'Skriv inn nøkkelen',
  'connect.join':
    '{name} er allerede koblet til. Tillat dette nettstedet også, så står tallene ved siden av salgene her.',
  'connect.join.button': 'Vis tall på dette nettstedet',
  'connect.other-organisation':
    'Denne siden tilhører en organisasjon som ikke er koblet til ennå. Hver konto har sine egne poster.',
  'connect.failed.kept': 'Det du skrev, står her fortsatt.',
  'connect.failed.key.what': '{brand} godtar ikke denne nøkkelen',
  'connect.failed.key.why':
    'Sjekk at hele nøkkelen ble kopiert, at den fortsatt gjelder, og at alle felt hører til samme innlogging.',
  'connect.failed.page.what': 'Ingen er logget inn på {brand} her',
  'connect.failed.page.why': 'Logg inn på siden, og velg Koble til igjen.',
  'connect.failed.person.what': 'Denne nøkkelen tilhører noen andre',
  'connect.failed.person.why':
    'Det er en nøkkel for {as}, og denne kontoen er for {name}. Lim inn en nøkkel for {name}, eller koble til {as} som en egen konto.',
  'connect.failed.rights.what': 'Denne nøkkelen får ikke lese nok',
  'connect.failed.rights.why':
    '{brand} kjenner nøkkelen, men den mangler rettigheter som steg 1 nevner. Legg dem til, eller spør den som administrerer {brand}.',
  'connect.failed.silent.what': '{brand} svarte ikke',
  'connect.failed.silent.why':
    'Sjekk adressen, og om du er på nett. Noen selskaper slipper deg bare inn gjennom sitt eget nett.',
  'connect.failed.wait.what': '{brand} ber om å vente',
  'connect.failed.wait.why': 'For mange forespørsler på kort tid. Prøv igjen etter {when}.',
  'connect.failed.strange.what': 'Dette svarer ikke som {brand}',
  'connect.failed.strange.why': 'Ofte er det adressen til et annet program. Sjekk den, og prøv igjen.',

  'connect.activecampaign.where':
    'Åpne Settings og så Developer i ActiveCampaign. Der står en adresse og en nøkkel: begge trengs, og de leser det du kan se.',
  'connect.activecampaign.url': 'Adresse',
  'connect.activecampaign.url.hint': 'Den ved siden av nøkkelen, ikke den til siden.',
  'connect.activecampaign.token': 'Nøkkel',
  'connect.activecampaign.token.hint': 'En lang rekke bokstaver og tall.',
  'connect.engagebay.where':
    'Åpne Account Settings og så API & Tracking Code i EngageBay. REST API-nøkkelen din står der.',
  'connect.engagebay.key': 'REST API-nøkkel',
  'connect.engagebay.key.hint': 'Ikke nøkkelen for JavaScript.',
  'connect.espocrm.where':
    'En administrator åpner Administration, API Users, og lager en med metoden API Key. Den trenger en rolle som kan lese salg, leads, kunder, anrop, brukere og team.',
  'connect.espocrm.url': 'Adressen til EspoCRM',
  'connect.espocrm.url.hint': 'Som i adressefeltet; en hvilken som helst side duger.',
  'connect.espocrm.token': 'API-nøkkel',
  'connect.espocrm.token.hint': 'Vises på siden til API-brukeren.',
  'connect.frappe.where':
    'Åpne brukeren din i innstillingene, så API Access, og velg Generate Keys. Hemmeligheten vises én gang: kopier den med en gang.',
  'connect.frappe.url': 'Adressen til Frappe CRM',
  'connect.frappe.url.hint': 'Som i adressefeltet; en hvilken som helst side duger.',
  'connect.frappe.key': 'API-nøkkel',
  'connect.frappe.key.hint': 'La den stå tom hvis du har nøkkel og hemmelighet i ett, med kolon mellom.',
  'connect.frappe.token': 'API-hemmelighet',
  'connect.frappe.token.hint': 'Vises én gang, når den lages.',
  'connect.hubspot.where':
    'Åpne Development, Keys, Service keys i HubSpot, og lag en; det kan en superadministrator. Gi den alle rettigheter som slutter på «.read» for deals, leads, contacts, companies, owners, products, line items og goals, og sales-email-read.',
  'connect.hubspot.token': 'Tjenestenøkkel (service key)',
  'connect.hubspot.token.hint': 'Tokenet til en privat app virker også.',
  'connect.nutshell.where':
    'Åpne Setup og så API keys i Nutshell, og legg til en. Den kan begrenses til lesing.',
  'connect.nutshell.email': 'E-postadressen din',
  'connect.nutshell.email.hint': 'Den du logger inn på Nutshell med.',
  'connect.nutshell.key': 'API-nøkkel',
  'connect.nutshell.key.hint': 'Vises i listen over API-nøkler.',
  'connect.odoo.where':
    'Åpne profilen din i Odoo, så Account Security, og velg New API Key. På Odoo Online kreves abonnementet Custom.',
  'connect.odoo.url': 'Adressen til Odoo',
  'connect.odoo.url.hint': 'Som i adressefeltet; en hvilken som helst side duger.',
  'connect.odoo.db': 'Database',
  'connect.odoo.db.hint': 'Trengs til og med Odoo 18, eller når én server har flere.',
  'connect.odoo.login': 'Brukernavnet ditt',
  'connect.odoo.login.hint': 'Trengs til og med Odoo 18; ofte e-postadressen din.',
  'connect.odoo.token': 'API-nøkkel',
  'connect.odoo.token.hint': 'Vises én gang, når den lages.',
  'connect.pipedrive.where':
    'Åpne Personal preferences og så API i Pipedrive. Ditt personlige token står der, og det leser det du kan se.',
  'connect.pipedrive.token': 'Personlig API-token',
  'connect.pipedrive.token.hint': '40 bokstaver og tall.',
  'connect.salesforce.where':
    'Innloggingen din i nettleseren er den bedre veien. Et tilgangstoken får du av administratoren eller fra Salesforce CLI (sf org display), og det varer noen timer.',
  'connect.salesforce.url': 'Adressen til Salesforce',
  'connect.salesforce.url.hint': 'Som i adressefeltet; en hvilken som helst side duger.',
  'connect.salesforce.token': 'Tilgangstoken',
  'connect.salesforce.token.hint': 'Det begynner med «00D».',
  'connect.suitecrm.where':
    'En administrator åpner Admin, OAuth2 Clients and Tokens, og lager en klient for «client credentials», med en bruker som kan lese. Den har en ID og en hemmelighet: begge trengs.',
  'connect.suitecrm.url': 'Adressen til SuiteCRM',
  'connect.suitecrm.url.hint': 'Som i adressefeltet; en hvilken som helst side duger.',
  'connect.suitecrm.version': 'Versjon',
  'connect.suitecrm.version.hint': 'Står nederst på sidene.',
  'connect.suitecrm.version.8': 'SuiteCRM 8',
  'connect.suitecrm.version.7': 'SuiteCRM 7',
  'connect.suitecrm.client': 'Klient-ID',
  'connect.suitecrm.client.hint': 'I listen over OAuth2-klienter.',
  'connect.suitecrm.secret': 'Klienthemmelighet',
  'connect.suitecrm.secret.hint': 'Det som ble skrevet som hemmelighet da klienten ble laget.',
  'connect.suitecrm.user': 'Brukernavnet ditt',
  'connect.suitecrm.user.hint': 'Bare for en klient av typen «password».',
  'connect.suitecrm.password': 'Passordet ditt',
  'connect.suitecrm.password.hint': 'Bare sammen med brukernavnet.',
  'connect.twenty.where':
    'Åpne Settings og så APIs & Webhooks i Twenty, og lag en nøkkel. Den vises én gang: kopier den med en gang.',
  'connect.twenty.url': 'Adressen til Twenty',
  'connect.twenty.url.hint': 'Bare når det kjører på en egen server.',
  'connect.twenty.token': 'API-nøkkel',
  'connect.twenty.token.hint': 'En svært lang tekst som begynner med «ey».',
  'connect.zendesk-sell.where':
    'Åpne Settings, OAuth, Access tokens i Zendesk Sell, og legg til en med rettigheten read. Den utløper ikke.',
  'connect.zendesk-sell.token': 'Tilgangstoken',
  'connect.zendesk-sell.token.hint': 'Bokstaver og tall, vises når det lages.',
  'connect.zoho.where':
    'Velg Self Client i Zohos API-konsoll, og opprett den. Fanen Client Secret viser en ID og en hemmelighet: begge trengs.',
  'connect.zoho.url': 'Adressen til en side i Zoho CRM',
  'connect.zoho.url.hint': 'Fra adressefeltet, med «org» og et tall i.',
  'connect.zoho.client': 'Klient-ID (Client ID)',
  'connect.zoho.client.hint': 'På fanen Client Secret for Self Client.',
  'connect.zoho.secret': 'Klienthemmelighet (Client Secret)',
  'connect.zoho.secret.hint': 'Under klient-ID-en.',
  'connect.zoho.refresh': 'Fornyelsestoken (refresh token)',
  'connect.zoho.refresh.hint': 'Bare hvis administratoren ga deg et.',
};
