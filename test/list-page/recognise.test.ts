import { describe, expect, it } from 'vitest';
import { recognise, withMeanings } from '@/lib/list-page/recognise';
import { assumed, aTable, readAs } from './a-table';

const columnsOf = (text: string, part = {}) => recognise(aTable(text, part), assumed).mapping.columns;

describe('the columns of a list of deals', () => {
  it.each([
    [
      'English',
      `Deal name | Amount | Stage | Owner | Company | Close date | Create date | Source
       Roof | $1,200.50 | Proposal | Ann Lee | Acme | 12/31/2026 | 11/02/2026 | Web`,
    ],
    [
      'German',
      `Geschäft | Betrag | Phase | Besitzer | Firma | Abschlussdatum | Erstellt am | Quelle
       Dach | 1.200,50 € | Angebot | Eva Maier | Acme GmbH | 31.12.2026 | 02.11.2026 | Messe`,
    ],
    [
      'Polish',
      `Nazwa | Wartość | Etap | Opiekun | Klient | Planowane zamknięcie | Utworzono | Źródło
       Dach | 1 200,50 zł | Oferta | Łucja Żak | Acme | 31.12.2026 | 2 lis 2026 | Targi`,
    ],
    [
      'Turkish',
      `Anlaşma adı | Tutar | Aşama | Sorumlu | Müşteri | Beklenen kapanış | Oluşturma tarihi | Kaynak
       Çatı | ₺1.200,50 | Teklif | İlker Şahin | Acme | 31.12.2026 | 2 Kas 2026 | Fuar`,
    ],
    [
      'Persian',
      `نام معامله | مبلغ | مرحله | مسئول | مشتری | سررسید | تاریخ ایجاد | منبع
       سقف | ۱٬۲۰۰٬۰۰۰ ریال | پیشنهاد | مریم | آکمه | ۱۴۰۵/۱۰/۱۰ | ۱۱ آبان ۱۴۰۵ | نمایشگاه`,
    ],
    [
      'Norwegian',
      `Navn | Beløp | Fase | Eier | Kunde | Forventet lukkedato | Opprettet | Kilde
       Tak | 1 200,50 kr | Tilbud | Åse Ø | Acme | 31.12.2026 | 2. nov. 2026 | Messe`,
    ],
    [
      'Portuguese',
      `Negócio | Valor | Etapa | Responsável | Cliente | Previsão de fechamento | Criado em | Origem
       Telhado | R$ 1.200,50 | Proposta | João | Acme | 31/12/2026 | 2 de nov. de 2026 | Feira`,
    ],
  ])('are recognised in %s', (_language, text) => {
    const table = aTable(text);
    expect(recognise(table, assumed).mapping.columns).toEqual([
      'name',
      'amount',
      'stage',
      'owner',
      'customer',
      'expectedCloseDate',
      'createdAt',
      'source',
    ]);
    const { records, rejected } = readAs(table);
    expect(rejected).toEqual([]);
    expect(records.deals?.[0]).toMatchObject({
      createdAt: '2026-11-02T00:00:00Z',
      expectedCloseDate: '2026-12-31',
      amount: text.includes('ریال') ? 120_000_000 : 120_050,
    });
  });

  it('leave boxes to tick and buttons out', () => {
    expect(columnsOf(' | Name | Value | \n | Roof | 5 € | Edit\n | Wall | 6 € | Edit')).toEqual([
      null,
      'name',
      'amount',
      null,
    ]);
  });

  it('are told by their values where they have no heads', () => {
    expect(columnsOf(' | | | \nRoof | €5.00 | Won | a@b.example\nWall | €6.00 | Lost | c@d.example')).toEqual(
      ['name', 'amount', 'stage', 'email'],
    );
  });

  it('are never a date or an amount whose values are none', () => {
    expect(columnsOf('Name | Amount | Created\nRoof | much | soon\nWall | more | later')).toEqual([
      'name',
      null,
      null,
    ]);
  });

  it('are each said by one column only', () => {
    const columns = columnsOf('Name | Title | Owner | Owner\nA | B | C | D');
    expect(columns.filter((field) => field === 'name')).toHaveLength(1);
    expect(columns.filter((field) => field === 'owner')).toHaveLength(1);
  });
});

describe('a list of calls', () => {
  const calls = `Date | Agent | Contact | Duration | Direction | Result
    20.11.2026 09:15 | Ann | Bob | 5m 30s | Outbound | Connected
    20.11.2026 09:30 | Ann | Eve | 00:12 | Inbound | No answer`;

  it('is told from one of deals', () => {
    const { mapping } = recognise(aTable(calls), assumed);
    expect(mapping.kind).toBe('calls');
    expect(mapping.columns).toEqual(['at', 'owner', 'customer', 'duration', 'direction', 'outcome']);
  });

  it('becomes calls, with what their outcomes mean', () => {
    const { records } = readAs(aTable(calls), {}, 'Europe/Warsaw');
    expect(records.activities).toMatchObject([
      {
        kind: 'call',
        at: '2026-11-20T08:15:00Z',
        durationSec: 330,
        direction: 'outbound',
        outcomeKind: 'connected',
      },
      { at: '2026-11-20T08:30:00Z', durationSec: 12, direction: 'inbound', outcomeKind: 'no_answer' },
    ]);
  });
});

describe('formats', () => {
  it('are taken from the values that fit only one', () => {
    const { mapping, sure } = recognise(
      aTable('Name | Amount | Created\nA | 1,234 | 3/4/2026\nB | 1,234.5 | 3/14/2026'),
      assumed,
    );
    expect(mapping).toMatchObject({ decimal: '.', dateOrder: 'mdy' });
    expect(sure).toEqual({ decimal: true, dateOrder: true, currency: false });
  });

  it('are a question where values fit both, answered as the page’s language has it', () => {
    const text = 'Name | Amount | Created\nA | 1.234 | 3/4/2026';
    const german = recognise(aTable(text, { language: 'de' }), assumed);
    expect(german.mapping).toMatchObject({ decimal: ',', dateOrder: 'dmy' });
    expect(german.sure).toMatchObject({ decimal: false, dateOrder: false });
    expect(recognise(aTable(text, { language: 'en-US' }), assumed).mapping).toMatchObject({
      decimal: '.',
      dateOrder: 'mdy',
    });
  });

  it('do not stumble over a language that is none', () => {
    expect(recognise(aTable('Name | Amount\nA | 5', { language: '<b>"' }), assumed).mapping.decimal).toBe(
      '.',
    );
  });

  it('take the currency from the head when cells name none', () => {
    expect(recognise(aTable('Name | Amount (PLN)\nA | 5'), assumed).mapping.currency).toBe('PLN');
  });
});

describe('stages', () => {
  it('are won and lost by their words', () => {
    const table = aTable(
      'Name | Stage\nA | Closed Won\nB | Kaybedildi\nC | Wygrana\nD | از دست رفته\nE | Ganho\nF | Tapt\nG | Demo',
    );
    expect(recognise(table, assumed).mapping.stages.map(({ kind }) => kind)).toEqual([
      'won',
      'lost',
      'won',
      'lost',
      'won',
      'lost',
      'open',
    ]);
  });

  it('that the user has given a meaning keep it when new ones come', () => {
    const { mapping } = recognise(aTable('Name | Stage\nA | Ready'), assumed);
    const chosen = { ...mapping, stages: [{ text: 'Ready', kind: 'won' as const }] };
    expect(withMeanings(aTable('Name | Stage\nA | READY\nB | Lost'), chosen).stages).toEqual([
      { text: 'Ready', kind: 'won' },
      { text: 'Lost', kind: 'lost' },
    ]);
  });
});
