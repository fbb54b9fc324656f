import type { ColumnField, OutcomeKind } from './mapping';
import { folded } from './plain';

/*
 * Words by which columns and values are recognised: English, Turkish, Persian, Portuguese, Polish, Norwegian, and German.
 * Compared as `folded` writes them.
 */

const list = (text: string): string[] => text.split(',').map(folded);

/** Heads of columns. */
const headWords: Readonly<Record<ColumnField, readonly string[]>> = {
  name: list(
    'deal,deal name,deal title,opportunity,opportunity name,name,title,subject,topic,anlaşma,anlaşma adı,fırsat,fırsat adı,ad,adı,başlık,konu,معامله,نام معامله,عنوان معامله,فرصت,نام فرصت,نام,عنوان,موضوع,negócio,nome do negócio,oportunidade,nome,título,assunto,szansa,szansa sprzedaży,transakcja,nazwa,tytuł,temat,avtale,avtalenavn,salgsmulighet,mulighet,navn,tittel,emne,geschäft,verkaufschance,bezeichnung,titel,betreff',
  ),
  amount: list(
    'amount,value,deal value,deal amount,revenue,expected revenue,price,total,deal size,tutar,anlaşma tutarı,değer,gelir,beklenen gelir,bedel,toplam,fiyat,مبلغ,مبلغ معامله,ارزش,درآمد,قیمت,valor,valor do negócio,montante,receita,receita esperada,preço,kwota,wartość,wartość szansy,przychód,cena,suma,beløp,verdi,sum,pris,omsetning,forventet omsetning,betrag,wert,umsatz,erwarteter umsatz,summe,preis,auftragswert',
  ),
  currency: list('currency,para birimi,döviz,ارز,واحد پول,moeda,waluta,valuta,währung'),
  stage: list(
    'stage,deal stage,phase,step,sales stage,aşama,evre,adım,مرحله,مرحله فروش,etapa,fase,estágio,fase de venda,etap,faza,etap sprzedaży,steg,trinn,salgsfase,stufe,verkaufsphase',
  ),
  status: list('status,state,durum,وضعیت,estado,situação,stan,tilstand,zustand'),
  owner: list(
    'owner,deal owner,assigned to,assigned user,assignee,sales rep,rep,salesperson,account manager,responsible,user,agent,caller,sahibi,sahip,sorumlu,temsilci,satış temsilcisi,atanan,kullanıcı,مالک,مسئول,کارشناس,فروشنده,کاربر,تماس گیرنده,proprietário,responsável,vendedor,dono,utilizador,usuário,atribuído a,właściciel,opiekun,handlowiec,przypisany do,odpowiedzialny,użytkownik,eier,ansvarlig,selger,tildelt,bruker,besitzer,eigentümer,verantwortlich,verantwortlicher,zuständig,inhaber,benutzer,vertriebler',
  ),
  customer: list(
    'customer,company,account,client,organization,organisation,contact,person,account name,company name,customer name,called,müşteri,şirket,firma,hesap,kurum,kişi,مشتری,شرکت,سازمان,حساب,مخاطب,cliente,empresa,conta,organização,contacto,contato,klient,kontrahent,konto,organizacja,kontakt,kunde,selskap,bedrift,organisasjon,unternehmen',
  ),
  email: list(
    'email,e mail,mail,email address,e posta,eposta,ایمیل,پست الکترونیک,correio,epost,e post,adres e mail',
  ),
  source: list(
    'source,lead source,channel,origin,kaynak,kanal,منبع,کانال,origem,fonte,canal,źródło,kanał,kilde,quelle,herkunft',
  ),
  createdAt: list(
    'created,created at,created on,create date,creation date,date created,added,date added,opened,oluşturma tarihi,oluşturulma tarihi,oluşturulma,oluşturuldu,kayıt tarihi,eklenme tarihi,تاریخ ایجاد,ایجاد,ایجاد شده,تاریخ ثبت,criado,criado em,criação,data de criação,adicionado em,utworzono,data utworzenia,utworzona,dodano,opprettet,opprettet dato,lagt til,erstellt,erstellt am,angelegt,angelegt am,erstelldatum',
  ),
  closedAt: list(
    'closed,closed at,closed on,date closed,closed date,won on,won date,actual close date,kapandı,kapanma tarihi,تاریخ بسته شدن,بسته شده,fechado em,encerrado em,data de encerramento,zamknięto,data zamknięcia,lukket,lukket dato,avsluttet,geschlossen,geschlossen am,abgeschlossen am',
  ),
  expectedCloseDate: list(
    'expected close,expected close date,close date,closing date,expected closing,forecast date,due,due date,beklenen kapanış,beklenen kapanış tarihi,tahmini kapanış,kapanış tarihi,kapanış,تاریخ پیش بینی,پیش بینی بسته شدن,تاریخ بسته شدن مورد انتظار,سررسید,previsão,previsão de fechamento,data prevista,data de fechamento,data de fecho,planowane zamknięcie,przewidywane zamknięcie,planowana data zamknięcia,oczekiwane zamknięcie,termin,forventet lukkedato,forventet avsluttet,forventet lukket,lukkedato,erwarteter abschluss,abschlussdatum,voraussichtlicher abschluss',
  ),
  lossReason: list(
    'loss reason,lost reason,reason lost,reason for loss,kayıp nedeni,kaybetme nedeni,دلیل از دست رفتن,علت باخت,motivo da perda,motivo de perda,powód przegranej,przyczyna utraty,powód utraty,tapsårsak,årsak til tap,verlustgrund',
  ),
  probability: list(
    'probability,win probability,chance,%,olasılık,kazanma olasılığı,احتمال,احتمال برد,probabilidade,prawdopodobieństwo,sannsynlighet,wahrscheinlichkeit',
  ),
  at: list(
    'date,time,date time,call time,call date,started,start,start time,when,called at,tarih,saat,zaman,arama tarihi,تاریخ,زمان,زمان تماس,تاریخ تماس,data,hora,data hora,data da chamada,início,godzina,data rozmowy,data połączenia,początek,dato,tid,tidspunkt,datum,zeit,uhrzeit,zeitpunkt,beginn,anrufdatum',
  ),
  duration: list(
    'duration,length,call duration,talk time,call length,süre,arama süresi,konuşma süresi,مدت,مدت تماس,مدت زمان,مدت مکالمه,duração,czas trwania,długość,varighet,lengde,dauer,gesprächsdauer,anrufdauer',
  ),
  direction: list(
    'direction,call direction,call type,type,yön,arama yönü,جهت,نوع تماس,direção,sentido,kierunek,retning,richtung',
  ),
  outcome: list(
    'outcome,result,disposition,call result,call outcome,sonuç,arama sonucu,نتیجه,نتیجه تماس,resultado,desfecho,wynik,rezultat,wynik rozmowy,resultat,utfall,ergebnis,anrufergebnis',
  ),
};

/** 1 when a head is one of the field's words, less when it holds one; 0 when it says nothing of it. */
export function headScore(header: string, field: ColumnField): number {
  const head = folded(header.replace(/\([^)]*\)/g, ' ')) || folded(header);
  if (head === '') return 0;
  const words = headWords[field];
  if (words.includes(head)) return 1;
  // The longest word that a head holds tells it from a shorter one of another field: "lost reason", "reason".
  const held = words.filter((word) => word.length > 2 && ` ${head} `.includes(` ${word} `));
  return held.length === 0 ? 0 : 0.5 + 0.4 * (Math.max(...held.map(({ length }) => length)) / head.length);
}

const stageWords = {
  won: list(
    'won,closed won,win,sold,signed,kazanıldı,kazanılan,kazanıldı kapandı,برنده,برنده شده,موفق,برد,ganho,ganha,ganhou,vendido,wygrana,wygrane,wygrany,zamknięta wygrana,sprzedane,vunnet,solgt,gewonnen,verkauft',
  ),
  lost: list(
    'lost,closed lost,loss,declined,rejected,kaybedildi,kaybedilen,kayıp,باخته,از دست رفته,ناموفق,باخت,شکست خورده,perdido,perdida,recusado,przegrana,przegrane,przegrany,utracona,odrzucona,tapt,avslått,verloren,abgelehnt',
  ),
  unqualified: list(
    'unqualified,disqualified,junk,spam,niteliksiz,رد صلاحیت,desqualificado,niekwalifikowana,ukvalifisert,unqualifiziert',
  ),
} as const;
type ClosedKind = keyof typeof stageWords;

const holds = (text: string, words: readonly string[]): boolean =>
  words.some((word) => ` ${text} `.includes(` ${word} `));

/** What a stage or status stands for, by its own words: open unless they say otherwise. "Not won" is open. */
export function stageKindOf(text: string): ClosedKind | 'open' {
  const said = folded(text);
  const kinds = (['unqualified', 'lost', 'won'] as const).filter((kind) => holds(said, stageWords[kind]));
  return kinds.length === 1 && !holds(said, negations) ? (kinds[0] as ClosedKind) : 'open';
}
const negations = list('not,değil,nicht,ikke,nie,não,نه');

const directionWords = {
  outbound: list(
    'outbound,outgoing,out,made,giden,giden arama,خروجی,efetuada,saída,realizada,wychodzące,wychodząca,wychodzący,utgående,ausgehend',
  ),
  inbound: list(
    'inbound,incoming,in,received,gelen,gelen arama,ورودی,دریافتی,recebida,entrada,przychodzące,przychodząca,przychodzący,innkommende,inngående,eingehend',
  ),
} as const;

export function directionOf(text: string): 'outbound' | 'inbound' | undefined {
  const said = folded(text);
  const found = (['outbound', 'inbound'] as const).filter((way) => holds(said, directionWords[way]));
  return found.length === 1 ? found[0] : undefined;
}

/** In this order: "no answer" holds "answer", "not interested" holds "interested". */
const outcomeWords: readonly (readonly [OutcomeKind, readonly string[]])[] = [
  [
    'no_answer',
    list(
      'no answer,not answered,unanswered,missed,did not answer,cevap yok,cevapsız,yanıtsız,açmadı,پاسخ نداد,بی پاسخ,بدون پاسخ,sem resposta,não atendeu,não atendida,perdida,brak odpowiedzi,nie odebrano,nieodebrane,nieodebrana,ikke svar,ubesvart,ingen svar,keine antwort,nicht erreicht,verpasst',
    ),
  ],
  [
    'voicemail',
    list(
      'voicemail,voice mail,left message,left voicemail,sesli mesaj,telesekreter,پیام گیر,پیغام صوتی,پیام صوتی,correio de voz,caixa postal,poczta głosowa,telefonsvarer,talepost,mailbox,anrufbeantworter',
    ),
  ],
  ['busy', list('busy,meşgul,اشغال,مشغول,ocupado,zajęte,zajęty,opptatt,besetzt')],
  [
    'wrong_number',
    list(
      'wrong number,yanlış numara,شماره اشتباه,número errado,zły numer,pomyłka,feil nummer,falsche nummer',
    ),
  ],
  [
    'call_later',
    list(
      'call later,call back,callback,tekrar ara,sonra ara,بعدا تماس,تماس بعدی,ligar depois,retornar,zadzwonić później,oddzwonić,ring senere,ring tilbake,rückruf,später anrufen',
    ),
  ],
  [
    'not_interested',
    list(
      'not interested,ilgilenmiyor,علاقه ندارد,sem interesse,não interessado,niezainteresowany,brak zainteresowania,ikke interessert,kein interesse',
    ),
  ],
  ['interested', list('interested,ilgileniyor,علاقه مند,interessado,zainteresowany,interessert,interesse')],
  [
    'connected',
    list(
      'connected,answered,reached,spoke,talked,completed,görüşüldü,cevaplandı,ulaşıldı,پاسخ داد,پاسخ داده شد,مکالمه,atendida,atendeu,conectado,falou,odebrane,odebrana,rozmowa,połączono,besvart,svarte,snakket,erreicht,gesprochen,angenommen',
    ),
  ],
];

/** What an outcome of a call stands for, by its own words; `other` when they say nothing we know. */
export function outcomeKindOf(text: string): OutcomeKind {
  const said = folded(text);
  return outcomeWords.find(([, words]) => holds(said, words))?.[0] ?? 'other';
}

const totals: ReadonlySet<string> = new Set(
  list(
    'total,totals,grand total,sum,average,toplam,genel toplam,جمع,جمع کل,total geral,soma,suma,razem,łącznie,totalt,sum totalt,gesamt,summe',
  ),
);

/** The row under a list that adds it up. */
export const isTotal = (name: string): boolean => totals.has(folded(name));
