import type { Translated } from '../../message';
import type { connect as english } from '../en/connect';

/** Connecting a CRM: what to type in, where to find it, what is read. */
export const connect: Translated<typeof english> = {
  'connect.way.page': 'Usa o seu login na página do CRM',
  'connect.way.cookie': 'Usa o seu login neste navegador',
  'connect.way.key': 'Precisa de uma chave das configurações',
  'connect.other':
    'O seu não está aqui? Abra a página dele com uma lista de negócios, clique no botão do Dealscope e escolha “{choice}”.',
  'connect.lead.page': 'Não é preciso digitar nada: basta a sua sessão no {brand}.',
  'connect.lead.key': 'Três passos, cerca de dois minutos. Tenha à mão o seu login do {brand}.',
  'connect.lead.again': 'Conta: {name}. Os registros e as metas continuam aqui; só falta a chave.',
  'connect.open.title': 'Abra o {brand} e entre',
  'connect.open.how': 'Como de costume, em uma aba deste navegador.',
  'connect.click.title': 'Clique no botão do Dealscope',
  'connect.click.how':
    'Fica na barra de ferramentas do navegador, ao lado do endereço. Pode estar oculto atrás do botão de extensões.',
  'connect.choose.title': 'Escolha Conectar',
  'connect.choose.how':
    'O navegador pergunta se este único site é permitido. Os registros mais recentes vêm primeiro.',
  'connect.cookie':
    'O navegador também pergunta por cookies: o {brand} reconhece o seu login por um deles, e só esse é lido.',
  'connect.or-key': 'Não funciona assim?',
  'connect.key-instead': 'Usar uma chave',
  'connect.make.title': 'Crie uma chave no {brand}',
  'connect.make.open': 'Abrir o lugar onde se criam chaves',
  'connect.make.help': 'Como o {brand} explica isto',
  'connect.paste.title': 'Cole-a aqui',
  'connect.kept':
    'A chave vai só para o {brand} e fica na memória deste navegador. Ao fechar o navegador ela some, e é preciso colá-la de novo; os registros ficam.',
  'connect.show': 'Mostrar',
  'connect.hide': 'Ocultar',
  'connect.optional': 'opcional',
  'connect.example': 'Parece-se com',
  'connect.choice.unknown': 'Não sei',
  'connect.problem.missing': 'Isto é necessário.',
  'connect.problem.address':
    'Este não é um endereço do {brand}. Copie-o da barra de endereço de uma das páginas.',
  'connect.problem.secret': 'Esta não é uma chave do {brand}. Copie-a de novo, inteira e sem espaços.',
  'connect.problem.text': 'Isto não serve. Compare com o exemplo.',
  'connect.problem.choice': 'Escolha uma destas opções.',
  'connect.allow.title': 'Permita e conecte',
  'connect.allow.button': 'Permitir e conectar',
  'connect.sites': {
    one: 'O navegador vai pedir permissão para # site:',
    many: 'O navegador vai pedir permissão para # de sites:',
    other: 'O navegador vai pedir permissão para # sites:',
  },
  'connect.sites.later': 'O navegador vai pedir permissão para os sites do seu CRM, e para nenhum outro.',
  'connect.checking': 'Pergunta ao {brand} de quem é a chave',
  'connect.figures': 'Ver os números',
  'connect.key-lost': 'A chave já não está aqui, por isso nada de novo é lido.',
  'connect.change-key': 'Trocar a chave',
  'connect.popup.key':
    'O {brand} dá acesso com uma chave que se cria nas configurações. A próxima página mostra como, em três passos.',
  'connect.popup.enter': 'Informar a chave',
  'connect.join':
    'A conta {name} já está conectada. Permita também este site, e os números aparecem aqui ao lado dos negócios.',
  'connect.join.button': 'Mostrar os números neste site',
  'connect.other-organisation':
    'Esta página é de uma organização que ainda não está conectada. Cada conta tem os seus próprios registros.',
  'connect.failed.kept': 'O que foi digitado continua aqui.',
  'connect.failed.key.what': 'O {brand} não aceita esta chave',
  'connect.failed.key.why':
    'Verifique se foi copiada inteira, se ainda é válida e se todos os campos são do mesmo login.',
  'connect.failed.page.what': 'Ninguém entrou no {brand} aqui',
  'connect.failed.page.why': 'Entre na página e escolha Conectar de novo.',
  'connect.failed.person.what': 'Esta chave é de outra pessoa',
  'connect.failed.person.why':
    'A chave é de {as}, e esta conta é de {name}. Cole uma chave de {name} ou conecte {as} como uma conta à parte.',
  'connect.failed.rights.what': 'Esta chave não pode ler o suficiente',
  'connect.failed.rights.why':
    'O {brand} conhece a chave, mas faltam direitos que o passo 1 menciona. Acrescente-os ou fale com quem administra o {brand}.',
  'connect.failed.silent.what': 'O {brand} não respondeu',
  'connect.failed.silent.why':
    'Verifique o endereço e a conexão com a internet. Algumas empresas só dão acesso pela própria rede.',
  'connect.failed.wait.what': 'O {brand} pede para aguardar',
  'connect.failed.wait.why': 'Muitas solicitações em pouco tempo. Tente de novo depois de {when}.',
  'connect.failed.strange.what': 'A resposta não parece do {brand}',
  'connect.failed.strange.why': 'Muitas vezes o endereço é de outro programa. Verifique-o e tente de novo.',

  'connect.activecampaign.where':
    'No ActiveCampaign, abra Settings e depois Developer. Há ali um endereço e uma chave: os dois são necessários e leem o que você pode ver.',
  'connect.activecampaign.url': 'Endereço',
  'connect.activecampaign.url.hint': 'O que está ao lado da chave, não o da página.',
  'connect.activecampaign.token': 'Chave',
  'connect.activecampaign.token.hint': 'Uma longa sequência de letras e números.',
  'connect.engagebay.where':
    'No EngageBay, abra Account Settings e depois API & Tracking Code. A sua chave REST API está ali.',
  'connect.engagebay.key': 'Chave REST API',
  'connect.engagebay.key.hint': 'Não a chave para JavaScript.',
  'connect.espocrm.where':
    'Um administrador abre Administration, API Users e cria um usuário com o método API Key. Ele precisa de um papel que possa ler negócios, leads, clientes, chamadas, usuários e equipes.',
  'connect.espocrm.url': 'Endereço do seu EspoCRM',
  'connect.espocrm.url.hint': 'Como na barra de endereço; serve qualquer página.',
  'connect.espocrm.token': 'Chave API',
  'connect.espocrm.token.hint': 'Aparece na página do usuário API.',
  'connect.frappe.where':
    'Abra o seu usuário nas configurações, depois API Access, e escolha Generate Keys. O segredo aparece uma só vez: copie-o logo.',
  'connect.frappe.url': 'Endereço do seu Frappe CRM',
  'connect.frappe.url.hint': 'Como na barra de endereço; serve qualquer página.',
  'connect.frappe.key': 'Chave API',
  'connect.frappe.key.hint': 'Deixe vazio se chave e segredo vierem juntos, com dois-pontos.',
  'connect.frappe.token': 'Segredo API',
  'connect.frappe.token.hint': 'Aparece uma só vez, ao ser criado.',
  'connect.hubspot.where':
    'No HubSpot, abra Development, Keys, Service keys e crie uma; um superadministrador pode. Dê a ela todos os escopos terminados em “.read” para deals, leads, contacts, companies, owners, products, line items e goals, e sales-email-read.',
  'connect.hubspot.token': 'Chave de serviço (service key)',
  'connect.hubspot.token.hint': 'O token de um aplicativo privado também serve.',
  'connect.nutshell.where':
    'No Nutshell, abra Setup e depois API keys, e acrescente uma. Ela pode ser só de leitura.',
  'connect.nutshell.email': 'O seu e-mail',
  'connect.nutshell.email.hint': 'O mesmo do seu login no Nutshell.',
  'connect.nutshell.key': 'Chave API',
  'connect.nutshell.key.hint': 'Aparece na lista de chaves API.',
  'connect.odoo.where':
    'No Odoo, abra o seu perfil, depois Account Security, e escolha New API Key. No Odoo Online é preciso o plano Custom.',
  'connect.odoo.url': 'Endereço do seu Odoo',
  'connect.odoo.url.hint': 'Como na barra de endereço; serve qualquer página.',
  'connect.odoo.db': 'Banco de dados',
  'connect.odoo.db.hint': 'Necessário até o Odoo 18, ou quando o servidor tem vários.',
  'connect.odoo.login': 'O seu nome de login',
  'connect.odoo.login.hint': 'Necessário até o Odoo 18; muitas vezes é o seu e-mail.',
  'connect.odoo.token': 'Chave API',
  'connect.odoo.token.hint': 'Aparece uma só vez, ao ser criada.',
  'connect.pipedrive.where':
    'No Pipedrive, abra Personal preferences e depois API. O seu token pessoal está ali e lê o que você pode ver.',
  'connect.pipedrive.token': 'Token pessoal da API',
  'connect.pipedrive.token.hint': '40 letras e números.',
  'connect.salesforce.where':
    'O seu login no navegador é o melhor caminho. Um token de acesso vem do administrador ou do Salesforce CLI (sf org display) e vale algumas horas.',
  'connect.salesforce.url': 'Endereço do seu Salesforce',
  'connect.salesforce.url.hint': 'Como na barra de endereço; serve qualquer página.',
  'connect.salesforce.token': 'Token de acesso',
  'connect.salesforce.token.hint': 'Começa por “00D”.',
  'connect.suitecrm.where':
    'Um administrador abre Admin, OAuth2 Clients and Tokens e cria um cliente “client credentials”, com um usuário que possa ler. Ele tem um ID e um segredo: os dois são necessários.',
  'connect.suitecrm.url': 'Endereço do seu SuiteCRM',
  'connect.suitecrm.url.hint': 'Como na barra de endereço; serve qualquer página.',
  'connect.suitecrm.version': 'Versão',
  'connect.suitecrm.version.hint': 'Aparece no fim das páginas.',
  'connect.suitecrm.version.8': 'SuiteCRM 8',
  'connect.suitecrm.version.7': 'SuiteCRM 7',
  'connect.suitecrm.client': 'ID do cliente',
  'connect.suitecrm.client.hint': 'Na lista de clientes OAuth2.',
  'connect.suitecrm.secret': 'Segredo do cliente',
  'connect.suitecrm.secret.hint': 'O que foi digitado como segredo ao criar o cliente.',
  'connect.suitecrm.user': 'O seu nome de login',
  'connect.suitecrm.user.hint': 'Só para um cliente do tipo “password”.',
  'connect.suitecrm.password': 'A sua senha',
  'connect.suitecrm.password.hint': 'Só junto com o nome de login.',
  'connect.twenty.where':
    'No Twenty, abra Settings e depois APIs & Webhooks, e crie uma chave. Ela aparece uma só vez: copie-a logo.',
  'connect.twenty.url': 'Endereço do seu Twenty',
  'connect.twenty.url.hint': 'Só quando funciona em um servidor próprio.',
  'connect.twenty.token': 'Chave API',
  'connect.twenty.token.hint': 'Um texto muito longo que começa por “ey”.',
  'connect.zendesk-sell.where':
    'No Zendesk Sell, abra Settings, OAuth, Access tokens e acrescente um com o escopo read. Ele não expira.',
  'connect.zendesk-sell.token': 'Token de acesso',
  'connect.zendesk-sell.token.hint': 'Letras e números, visíveis ao criar.',
  'connect.zoho.where':
    'No console de API do Zoho, escolha Self Client e crie-o. A aba Client Secret mostra um ID e um segredo: os dois são necessários.',
  'connect.zoho.url': 'Endereço de uma página do Zoho CRM',
  'connect.zoho.url.hint': 'Da barra de endereço, com “org” e um número.',
  'connect.zoho.client': 'ID do cliente (Client ID)',
  'connect.zoho.client.hint': 'Na aba Client Secret do Self Client.',
  'connect.zoho.secret': 'Segredo do cliente (Client Secret)',
  'connect.zoho.secret.hint': 'Abaixo do ID do cliente.',
  'connect.zoho.refresh': 'Token de atualização (refresh token)',
  'connect.zoho.refresh.hint': 'Só se o administrador o forneceu.',
};
