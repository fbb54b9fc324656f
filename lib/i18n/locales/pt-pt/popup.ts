import type { Translated } from '../../message';
import type { popup as english } from '../en/popup';

/** Where European Portuguese differs from Brazilian. */
export const popup: Partial<Translated<typeof english>> = {
  'popup.title': 'Metas da equipa',
  'popup.team': 'Equipa',
  'popup.team.all': 'Todas as equipas',
  'popup.syncing': 'A sincronizar',
  'popup.no-goals.why':
    'Defina uma meta para a empresa, uma equipa ou um vendedor, e esta página mostra como ela está.',
  'popup.partial': 'A leitura dos registos mais antigos continua. Os números podem aumentar.',
  'popup.partial.rest': 'Os registos mais antigos ainda não foram lidos. Os números podem aumentar.',
  'popup.connect.title': 'Ligar {brand}',
  'popup.connect.lead': 'Relatórios de vendas no CRM que já usa, com os registos que já pode ver.',
  'popup.connect.other':
    'A sessão aqui é de {login}, que ainda não tem ligação. Cada conta tem os seus próprios registos.',
  'popup.connect.reads.people': 'Pessoas e equipas, para saber de quem são os números',
  'popup.connect.never.send': 'Nenhum registo sai deste navegador: sem conta, sem servidor',
  'popup.connect.button': 'Ligar {brand}',
  'popup.connect.reading': 'Leitura dos seus registos',
  'popup.connect.done': 'Os seus registos estão aqui',
  'popup.connect.reading.why':
    'Os mais recentes vêm primeiro. Os relatórios já abrem, e os registos mais antigos chegam durante o trabalho.',
  'popup.connect.done.why':
    'Os relatórios estão prontos no painel. Os registos novos chegam automaticamente.',
  'popup.connect.undo': 'Para anular depois: Definições, Privacidade, Apagar tudo.',
};
