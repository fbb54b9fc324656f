import type { Translated } from '../../message';
import type { setup as english } from '../en/setup';

/** Where European Portuguese differs from Brazilian. */
export const setup: Partial<Translated<typeof english>> = {
  'welcome.title': 'Relatórios de vendas sobre o CRM que já usa',
  'welcome.promise':
    'Sem conta e sem servidor. Os números são calculados neste navegador, com registos que já pode ver.',
  'welcome.allow.why':
    'O navegador pergunta uma vez, só para este site. O Dealscope precisa disso para ler os seus registos ali, e só lê.',
  'welcome.address.problem': 'Este não é o endereço de uma página. Copie-o do separador do seu CRM.',
  'welcome.denied': 'O acesso não foi permitido, então nada foi lido. Pode permitir a qualquer momento.',
  'welcome.looking': 'A procurar o seu CRM em {site}',
  'welcome.sign-in.why': 'Basta a sessão que tem no CRM. Alguns CRMs pedem uma chave no lugar dela.',
  'welcome.figures.why': 'Os registos mais recentes vêm primeiro. Os antigos chegam enquanto trabalha.',
  'welcome.reading': 'A ler os seus registos',
  'welcome.ready': 'Os seus primeiros números estão aqui',
  'welcome.open': 'Mostrar os meus números',
  'welcome.demo': 'Conhecer numa empresa de demonstração',
  'welcome.may.what': 'Ler negócios, chamadas e utilizadores deste único site',
  'welcome.never.what': 'Escrever no CRM ou enviar registos para qualquer lugar',
  'welcome.undo': 'Como anular',
  'welcome.undo.what': 'Definições, Privacidade, Apagar tudo',
  'options.display.zone.why':
    'Dias, horas e meses de cada relatório estão neste fuso. Escreva para procurar.',
  'options.privacy.used.settings': 'Só metas e definições: {size}',
  'options.privacy.records': 'Registos',
  'options.privacy.counting': 'A contar',
  'options.privacy.colleagues.why':
    'Para vendedores neste navegador. Números por pessoa podem ser monitorização no trabalho: combinem na equipa e prefiram médias.',
  'options.privacy.colleagues.nothing.what': 'Só contam os seus próprios registos.',
  'options.privacy.file': 'Definições num ficheiro',
  'options.privacy.file.why':
    'Leva idioma, aparência, calendário, taxas e relatórios fixados para outro navegador. Não contém nomes, chaves, endereços nem registos.',
  'options.privacy.file.save': 'Guardar definições',
  'options.privacy.file.saved': 'O ficheiro foi guardado.',
  'options.privacy.file.load': 'Carregar definições',
  'options.privacy.file.changes': {
    one: '{file} mudaria # definição',
    many: '{file} mudaria # de definições',
    other: '{file} mudaria # definições',
  },
  'options.privacy.file.setting': 'Definição',
  'options.privacy.file.next': 'No ficheiro',
  'options.privacy.file.kept': {
    one: '# definição foi alterada.',
    many: '# de definições foram alteradas.',
    other: '# definições foram alteradas.',
  },
  'options.privacy.file.failed': 'O ficheiro não foi carregado. Nada mudou.',
  'overview.what.text':
    'Uma extensão de navegador. Lê registos de vendas do CRM em que o utilizador tem sessão iniciada e calcula relatórios no navegador. Não há serviço por detrás dela.',
  'overview.reads.text':
    'Negócios, etapas, leads, clientes, produtos, pessoas e equipas, e chamadas, reuniões e e-mails como entradas (hora, tipo, resultado). Não o texto dos e-mails. Só o que o utilizador já pode ver no CRM.',
  'overview.stores.text':
    'Registos: uma base de dados por conta no perfil do navegador deste computador. Metas e definições: o armazenamento do próprio navegador, sem sincronização. Nada num servidor.',
  'overview.leaves.text':
    'Pedidos de leitura ao CRM, em nome do utilizador com sessão iniciada. Sem telemetria, sem relatórios de falhas, sem terceiros. Um ficheiro só sai quando o utilizador o exporta.',
  'overview.sign-in.text':
    'A sessão da página do CRM é usada nela e não é copiada. Uma chave escrita fica na memória e some quando o navegador fecha.',
  'overview.permissions.text':
    'Acesso a um site: pedido para um site de cada vez, para ler o CRM ali. Armazenamento: para guardar registos e definições. Painel lateral: para mostrar relatórios. Alarmes: para sincronizar a cada 15 minutos. Scripts e separador ativo: para reconhecer o CRM sob o botão. Cookies e notificações: pedidos só quando um recurso precisa deles.',
  'overview.people.text':
    'Os relatórios podem mostrar números por pessoa. O que um vendedor vê dos colegas é uma definição: nomes, médias ou só os próprios. Pela lei europeia, tais relatórios podem exigir um acordo com os trabalhadores e uma avaliação de impacto sobre a proteção de dados.',
  'overview.delete.text':
    'Esquecer uma conta apaga os seus registos, metas e permissão. Apagar tudo remove o conjunto. Desinstalar faz o mesmo. Um registo apagado no CRM é apagado aqui na próxima sincronização.',
  'overview.security.text':
    'Nenhum código é carregado de fora. Tudo o que vem do CRM é tratado como texto. Os registos estão tão seguros quanto o perfil do navegador em que ficam: bloqueie o computador e encripte o disco.',
};
