import type { Translated } from '../../message';
import type { options as english } from '../en/options';

/** Where European Portuguese differs from Brazilian. */
export const options: Partial<Translated<typeof english>> = {
  'options.nav': 'Definições',
  'options.saved': 'Guardado',
  'options.none-shown': 'Ainda não há conta ligada. Ligue um CRM ou abra a empresa de demonstração.',
  'options.section.connection': 'Ligação com o CRM',
  'options.section.goals': 'Metas e equipas',
  'options.connection.lead': 'Cada login é uma conta à parte, com registos e metas próprios.',
  'options.connection.forget.why':
    'Os registos, as metas e a permissão saem deste navegador. Nada muda no CRM.',
  'options.connection.since': 'Ligada em {date}',
  'options.connection.file': 'De um ficheiro',
  'options.connection.another': 'Ligar um CRM',
  'options.sync.lead':
    'Os registos são lidos do CRM, dos mais recentes aos mais antigos, e guardados neste navegador.',
  'options.sync.file':
    'Esta conta vem de um ficheiro e não é sincronizada. Importe o ficheiro de novo para atualizar os dados.',
  'options.sync.column.what': 'Registos',
  'options.sync.rejected': {
    one: '# registo ficou de fora',
    many: '# de registos ficaram de fora',
    other: '# registos ficaram de fora',
  },
  'options.sync.rejected.times': 'Registos',
  'options.goals.levels': 'Os níveis não se somam: a empresa, as equipas e os vendedores têm metas próprias.',
  'options.goals.empty.why':
    'Uma meta é um resultado a atingir pela empresa, por uma equipa ou por um vendedor. O pop-up e o painel mostram como ela está.',
  'options.goals.teams': 'Equipas',
  'options.goals.undo': 'Anular',
  'options.import.lead':
    'Os registos de um ficheiro formam uma conta à parte. Todos os relatórios funcionam com eles.',
  'options.import.file': 'Ficheiro de dados',
  'options.import.file.why':
    'Um ficheiro JSON no formato crm-canonical/1. É lido inteiro ou não é lido, e nunca sai deste navegador.',
  'options.import.choose': 'Escolher um ficheiro',
  'options.import.busy': 'Leitura do ficheiro em curso',
  'options.import.done': {
    one: '# registo foi lido de {file}.',
    many: '# de registos foram lidos de {file}.',
    other: '# registos foram lidos de {file}.',
  },
  'options.import.failed': 'O ficheiro não foi importado',
  'options.import.failed.why': 'Nada foi alterado. Corrija este ponto e escolha o ficheiro de novo.',
  'options.import.failed.file': 'Ficheiro',
  'options.import.failed.where': 'Registo e campo',
  'options.import.failed.whole': 'o ficheiro inteiro',
  'options.privacy.where.records': 'Registos do CRM',
  'options.privacy.where.records.place': 'Neste navegador, uma base de dados para cada conta',
  'options.privacy.where.settings': 'Metas e definições',
  'options.privacy.where.settings.place': 'Neste navegador, à parte dos registos',
  'options.privacy.reads': 'O Dealscope só lê. Pede registos ao CRM e não envia nada a mais ninguém.',
  'options.privacy.delete.why':
    'Remove deste navegador todas as contas, registos, metas e definições e devolve as permissões. Nada muda no CRM.',
  'options.privacy.delete.ask': 'Apagar todos os registos, metas e definições?',
  'options.privacy.delete.ask.why':
    'Os registos podem ser lidos de novo. As metas e as definições não podem ser recuperadas.',
  'options.diagnostics.lead':
    'Para comunicar uma falha. O texto copiado não tem nomes, registos nem endereços.',
  'options.diagnostics.counts': 'Registos aqui',
  'options.diagnostics.none': 'Ainda não há registos aqui.',
  'stored.teams': 'Equipas',
  'stored.teamMemberships': 'Membros das equipas',
};
