import type { Random } from './random';

/** Country, legal forms, and what companies there are called. Nothing here is a real customer. */
const countries: readonly (readonly [country: string, forms: string, stems: string])[] = [
  ['IE', 'Ltd|plc', 'Ashcombe|Brackenhurst|Calder Vale|Dunmorrow|Marlesford|Penhallow|Thornwick|Wexley'],
  ['TR', 'A.Ş.|Ltd. Şti.', 'Akçınar|Demirağ|Güneşoğlu|Karadağlı|Özgüven|Şahinbey|Yıldıran|Zeytinli'],
  ['IR', '', 'آفتاب زاگرس|البرز نوین|بامداد کویر|پارس آوند|سپیدرود|کاوش هیرکان|مهر دماوند|نسیم خزر'],
  [
    'BR',
    'Ltda.|S.A.',
    'Araucária|Bela Várzea|Carnaúba|Ipê Dourado|Lagoa Clara|Morumbi Alto|Pedra Fina|Serra Azul',
  ],
  [
    'PL',
    'Sp. z o.o.|S.A.',
    'Bielawa|Dąbrowa|Jasnowiec|Korczyński|Łożyska Wschód|Świerczek|Wiśniowski|Żuławy',
  ],
  ['NO', 'AS|ASA', 'Bjørkvik|Fjellheim|Hardråde|Lyngør|Nordskott|Skogstad|Tverrelv|Åsgårdstrand'],
  ['DE', 'GmbH|AG', 'Brückmann|Hagedorn|Kesselring|Oberländer|Tannhof|Weißbach'],
  ['FR', 'SARL|SAS', 'Beaulac|Castérieu|Delmarre|Fontrésine|Rochebrune|Vauquelon'],
];
const trades = '|Logistics|Foods|Textile|Optics|Energy|Packaging|Pharma|Marine|Timber|Dental|Hotels'.split(
  '|',
);
const homes: Readonly<Record<string, number>> = { en: 0, tr: 1, fa: 2, pt: 3, pl: 4, nb: 5 };

/** A company that has not been named before: more than half from the locale's own country. */
export function companyName(
  random: Random,
  locale: string,
  taken: Set<string>,
): { readonly name: string; readonly country: string } {
  const home = homes[locale.slice(0, 2).toLowerCase()] ?? 0;
  for (;;) {
    const [country, forms, stems] = countries[
      random.chance(0.6) ? home : random.whole(0, countries.length - 1)
    ] as (typeof countries)[number];
    const names = stems.split('|');
    const stem = random.pick(names);
    const second = random.pick(names);
    const persian = forms === '';
    const joined = second !== stem && random.chance(0.4) ? `${stem} ${persian ? 'و' : '&'} ${second}` : stem;
    const name = persian
      ? `${random.pick(['شرکت', 'صنایع', 'بازرگانی', 'گروه', 'پخش'])} ${joined}`
      : [joined, random.pick(trades), random.pick(forms.split('|'))].filter(Boolean).join(' ');
    if (taken.has(name)) continue;
    taken.add(name);
    return { name, country };
  }
}
