import type { Translated } from '../../message';
import type { connect as english } from '../en/connect';

/** Where European Portuguese differs from Brazilian. */
export const connect: Partial<Translated<typeof english>> = {
  'connect.way.key': 'Precisa de uma chave das definições',
  'connect.lead.page': 'Não é preciso escrever nada: basta a sua sessão no {brand}.',
  'connect.lead.again': 'Conta: {name}. Os registos e as metas continuam aqui; só falta a chave.',
  'connect.open.how': 'Como de costume, num separador deste navegador.',
  'connect.choose.title': 'Escolha Ligar',
  'connect.choose.how':
    'O navegador pergunta se este único site é permitido. Os registos mais recentes vêm primeiro.',
  'connect.kept':
    'A chave vai só para o {brand} e fica na memória deste navegador. Ao fechar o navegador ela some, e é preciso colá-la de novo; os registos ficam.',
  'connect.allow.title': 'Permita e ligue',
  'connect.allow.button': 'Permitir e ligar',
  'connect.popup.key':
    'O {brand} dá acesso com uma chave que se cria nas definições. A próxima página mostra como, em três passos.',
  'connect.join':
    'A conta {name} já está ligada. Permita também este site, e os números aparecem aqui ao lado dos negócios.',
  'connect.other-organisation':
    'Esta página é de uma organização que ainda não está ligada. Cada conta tem os seus próprios registos.',
  'connect.failed.kept': 'O que foi escrito continua aqui.',
  'connect.failed.page.why': 'Entre na página e escolha Ligar de novo.',
  'connect.failed.person.why':
    'A chave é de {as}, e esta conta é de {name}. Cole uma chave de {name} ou ligue {as} como uma conta à parte.',
  'connect.failed.silent.why':
    'Verifique o endereço e a ligação com a internet. Algumas empresas só dão acesso pela própria rede.',
  'connect.failed.wait.why': 'Muitos pedidos em pouco tempo. Tente de novo depois de {when}.',
  'connect.activecampaign.where':
    'No ActiveCampaign, abra Settings e depois Developer. Há ali um endereço e uma chave: os dois são necessários e leem o que pode ver.',
  'connect.espocrm.where':
    'Um administrador abre Administration, API Users e cria um utilizador com o método API Key. Ele precisa de um papel que possa ler negócios, leads, clientes, chamadas, utilizadores e equipas.',
  'connect.espocrm.token.hint': 'Aparece na página do utilizador API.',
  'connect.frappe.where':
    'Abra o seu utilizador nas definições, depois API Access, e escolha Generate Keys. O segredo aparece uma só vez: copie-o logo.',
  'connect.hubspot.where':
    'No HubSpot, abra Development, Keys, Service keys e crie uma; um superadministrador pode. Dê a ela todos os âmbitos terminados em “.read” para deals, leads, contacts, companies, owners, products, line items e goals, e sales-email-read.',
  'connect.hubspot.token.hint': 'O token de uma aplicação privada também serve.',
  'connect.odoo.db': 'Base de dados',
  'connect.pipedrive.where':
    'No Pipedrive, abra Personal preferences e depois API. O seu token pessoal está ali e lê o que pode ver.',
  'connect.suitecrm.where':
    'Um administrador abre Admin, OAuth2 Clients and Tokens e cria um cliente “client credentials”, com um utilizador que possa ler. Ele tem um ID e um segredo: os dois são necessários.',
  'connect.suitecrm.secret.hint': 'O que foi escrito como segredo ao criar o cliente.',
  'connect.suitecrm.password': 'A sua palavra-passe',
  'connect.twenty.url.hint': 'Só quando funciona num servidor próprio.',
  'connect.zendesk-sell.where':
    'No Zendesk Sell, abra Settings, OAuth, Access tokens e acrescente um com o âmbito read. Ele não expira.',
  'connect.zoho.where':
    'Na consola de API do Zoho, escolha Self Client e crie-o. O separador Client Secret mostra um ID e um segredo: os dois são necessários.',
  'connect.zoho.client.hint': 'No separador Client Secret do Self Client.',
};
