"""Invented companies and deal titles for the seeded CRM: (name, city). Nothing here is a real customer."""

# Names that a report must show unharmed: diacritics, right-to-left script, mark-up, a long one.
AWKWARD = [
    ('<b>Harrow & "Sons"</b> Ltd', 'York'),
    ('شرکت آفتاب زاگرس', 'Shiraz'),
    ('Żółkiewski Łożyska Sp. z o.o.', 'Łódź'),
    ('Güneşoğlu Çelik Sanayi A.Ş.', 'İzmir'),
    ('Kjærsgård Møbelsnedkeri ApS', 'Århus'),
    ('Đorđević Štamparija d.o.o.', 'Niš'),
    ('Genossenschaft für landwirtschaftliche Maschinenwartung Oberwiesental eG', 'Görlitz'),
    ("L'Atelier d'Éloïse SARL", 'Besançon'),
]

# Country by country: legal forms, cities, and what family or place names companies there carry.
COUNTRIES = [
    (['GmbH', 'GmbH & Co. KG', 'AG'], ['Kassel', 'Bremen', 'Jena', 'Lübeck'],
        ['Brückmann', 'Oberländer', 'Hagedorn', 'Weißbach', 'Tannhof', 'Kesselring']),
    (['Sp. z o.o.', 'S.A.'], ['Kraków', 'Poznań', 'Gdynia', 'Rzeszów'],
        ['Wiśniowski', 'Dąbrowa', 'Jasnowiec', 'Świerczek', 'Korczyński', 'Bielawa']),
    (['A.Ş.', 'Ltd. Şti.'], ['Bursa', 'Eskişehir', 'Gaziantep', 'İstanbul'],
        ['Yıldıran', 'Karadağlı', 'Özgüven', 'Şahinbey', 'Demirağ', 'Akçınar']),
    (['Ltd', 'plc'], ['Leeds', 'Norwich', 'Cardiff', 'Stirling'],
        ['Ashcombe', 'Penhallow', 'Thornwick', 'Marlesford', 'Calder Vale', 'Brackenhurst']),
    (['SARL', 'SAS'], ['Nantes', 'Dijon', 'Pau', 'Annecy'],
        ['Beaulac', 'Fontrésine', 'Delmarre', 'Vauquelon', 'Rochebrune', 'Castérieu']),
    (['S.r.l.', 'S.p.A.'], ['Parma', 'Trieste', 'Ancona', 'Lecce'],
        ['Montalbino', 'Ferrigno', 'Castelvero', 'Bellinato', 'Ravasi', 'Torrelunga']),
    (['S.L.', 'S.A.'], ['Vigo', 'Córdoba', 'Gijón', 'Murcia'],
        ['Peñalba', 'Izaguirre', 'Montserín', 'Valdeoro', 'Arrañaga', 'Carballeda']),
    (['AB', 'Oy'], ['Umeå', 'Malmö', 'Turku', 'Örebro'],
        ['Norrlycke', 'Ekstrand', 'Sjöhaga', 'Väinölä', 'Björkvik', 'Kallioniemi']),
]
TRADES = ['Logistics', 'Foods', 'Textile', 'Optics', 'Energy', 'Packaging', 'Pharma', 'Marine', 'Print', 'Timber',
    'Dental', 'Bakery', 'Ceramics', 'Hotels', 'Garden', 'Tools']

PRODUCTS = ['Warehouse scanners', 'Field service licences', 'Data migration', 'Support contract', 'Cold-store sensors',
    'Fleet tracking', 'Label printers', 'Training days', 'Web shop', 'Stock planning', 'Quality audit',
    'Meter reading', 'Route optimiser', 'Payroll interface', 'Access control', 'Spare parts portal']
QUALIFIERS = ['pilot', 'phase 1', 'phase 2', 'renewal', '12 seats', '40 seats', '3 sites', 'head office', 'extension',
    'two-year plan', 'replacement', 'branch roll-out', '']


def companies(count, rnd):
    """COUNT different (name, city), the awkward ones first."""
    made = dict(AWKWARD)
    while len(made) < count:
        forms, cities, stems = rnd.choice(COUNTRIES)
        trade = rnd.choice(TRADES + [''] * 4)
        second = ' & ' + rnd.choice(stems) if rnd.random() < (.1 if len(made) < 400 else .6) else ''
        name = ' '.join(filter(None, [rnd.choice(stems) + second, trade, rnd.choice(forms)]))
        made.setdefault(name, rnd.choice(cities))
    return list(made.items())[:count]


def deal_title(rnd):
    product, qualifier = rnd.choice(PRODUCTS), rnd.choice(QUALIFIERS)
    return f'{product}, {qualifier}' if qualifier else product
