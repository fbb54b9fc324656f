import type { Route } from '../toolkit/host-server';

/** The web client's one document: what is shown depends on the address after the `#`, or on the path from 18 on. */
const document = `<!doctype html><html><head><title>Odoo</title></head>
<body class="o_web_client"><header class="o_navbar"><nav class="o_main_navbar">CRM</nav></header>
<div class="o_action_manager"><div class="o_control_panel">Pipeline</div>
<div class="o_form_view"><div class="o_form_statusbar"><div class="o_statusbar_status">Stages</div></div>
<div class="o_form_sheet"><div class="o_field_widget" name="expected_revenue">40,000.00</div></div></div></div></body></html>`;

export const pageRoutes = (version: number): Route[] => [
  ({ method, path }) =>
    method === 'GET' && (path === '/web' || (version >= 18 && path.startsWith('/odoo')))
      ? { body: document }
      : undefined,
  ({ method, path }) =>
    method === 'GET' && path === '/web/login'
      ? { body: '<!doctype html><html><body><form class="oe_login_form"></form></body></html>' }
      : undefined,
];
