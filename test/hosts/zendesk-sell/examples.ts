/*
 * What Zendesk publishes of the records of Sell: the stages that an account begins with, as the table at
 * https://developer.zendesk.com/api-reference/sales-crm/resources/stages has them, an event of the Firehose as at
 * .../sales-crm/firehose/stages, and records with the fields of .../resources/deals, .../calls and .../contacts. Names and
 * numbers are our own; most fields of a record may be null.
 */

const item = (type: string) => (data: object) => ({ data, meta: { type } });
const collection = (type: string, rows: readonly object[]) => ({
  items: rows.map(item(type)),
  meta: {
    type: 'collection',
    count: rows.length,
    links: { self: `https://api.getbase.com/v2/${type}s?page=1&per_page=25` },
  },
});

const stage = (id: number, [name, category, active, position, likelihood]: readonly unknown[]) => ({
  id,
  name,
  category,
  active,
  position,
  likelihood,
  pipeline_id: 1,
  created_at: '2014-08-27T16:33:00Z',
  updated_at: '2014-08-27T16:33:00Z',
});

const begins = [
  ['Prospecting', 'incoming', true, 1, 5],
  ['Qualified', 'in_progress', true, 2, 10],
  ['Quote', 'in_progress', true, 3, 20],
  ['Closure', 'in_progress', true, 7, 50],
  ['Won', 'won', false, 8, null],
  ['Lost', 'lost', false, 9, null],
  ['Unqualified', 'unqualified', false, 10, null],
] as const;

const deal = (id: number, more: object) => ({
  id,
  creator_id: 1,
  owner_id: 1,
  name: null,
  value: 1000,
  currency: 'USD',
  hot: true,
  stage_id: 1,
  last_stage_change_at: '2014-08-27T16:33:01Z',
  last_stage_change_by_id: 1,
  last_activity_at: null,
  source_id: null,
  loss_reason_id: null,
  unqualified_reason_id: null,
  contact_id: null,
  organization_id: null,
  estimated_close_date: null,
  customized_win_likelihood: null,
  dropbox_email: 'dropbox@example.com',
  tags: ['important'],
  custom_fields: { website: 'https://example.com' },
  added_at: null,
  created_at: '2014-08-27T16:32:56Z',
  updated_at: '2014-08-27T17:32:56Z',
  ...more,
});

export const examples: Readonly<Record<string, unknown>> = {
  '/v2/accounts/self': {
    data: { id: 1, name: 'Example', currency: 'USD', time_format: '24H', timezone: 'UTC-05:00', phone: null },
    meta: { type: 'account' },
  },
  '/v2/users/self': { data: { id: 1, name: 'Mark', email: 'mark@example.com', status: 'active' }, meta: {} },
  '/v2/users': collection('user', [
    {
      id: 1,
      name: 'Mark',
      email: 'mark@example.com',
      status: 'active',
      role: 'admin',
      group: null,
      team_name: null,
    },
    { id: 2, name: 'Ann', status: 'active', role: 'user', team_name: 'Sales', identity_type: 'integration' },
  ]),
  '/v2/pipelines': collection('pipeline', [{ id: 1, name: 'Sales Pipeline', disabled: false }]),
  '/v2/stages': collection(
    'stage',
    begins.map((row, at) => stage(at + 1, row)),
  ),
  '/v2/deals': collection('deal', [
    deal(1, { value: '1000.50', contact_id: 2, organization_id: 1 }),
    deal(2, { stage_id: 7, unqualified_reason_id: 5, value: null }),
    deal(3, { stage_id: 6, loss_reason_id: 4, added_at: '2014-08-01T00:00:00Z', tags: null }),
  ]),
  '/v2/contacts': collection('contact', [
    {
      id: 1,
      name: 'Example Inc.',
      is_organization: true,
      contact_id: null,
      created_at: '2014-08-27T16:32:56Z',
    },
    {
      id: 2,
      name: null,
      first_name: 'Mark',
      last_name: 'Doe',
      is_organization: false,
      contact_id: 1,
      tags: null,
    },
  ]),
  '/v2/calls': collection('call', [
    {
      id: 1,
      user_id: 1,
      summary: null,
      recording_url: null,
      outcome_id: null,
      duration: 44,
      phone_number: '+44-208-1234567',
      incoming: true,
      missed: true,
      external_id: null,
      resource_type: 'contact',
      resource_id: 2,
      associated_deal_ids: [1, 2],
      made_at: '2014-08-27T16:32:56Z',
      updated_at: '2014-08-27T16:32:56Z',
    },
  ]),
};
