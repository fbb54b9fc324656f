/**
 * Fields that are read, by model. A version or an account lacks some of them, so each is asked for only when
 * `fields_get` has named it.
 *
 * Source: answers of Odoo 17; field lists at https://www.odoo.com/documentation/19.0/developer/reference/external_api.html
 * (`/doc` of an installation). `lost_reason` is Odoo 15's name; `team_ids` of stages is Odoo 19's; `voip.call` is Enterprise.
 */
export const wanted = {
  'crm.lead': [
    'name',
    'type',
    'active',
    'probability',
    'stage_id',
    'team_id',
    'user_id',
    'partner_id',
    'expected_revenue',
    'company_currency',
    'create_date',
    'create_uid',
    'write_date',
    'date_closed',
    'date_deadline',
    'date_last_stage_update',
    'date_conversion',
    'lost_reason_id',
    'lost_reason',
    'source_id',
    'tag_ids',
    'country_id',
    'email_from',
    'phone',
  ],
  'crm.stage': ['name', 'sequence', 'is_won', 'team_id', 'team_ids'],
  'crm.team': [
    'name',
    'sequence',
    'active',
    'user_id',
    'member_ids',
    'use_opportunities',
    'invoiced_target',
    'write_date',
  ],
  'crm.lost.reason': ['name', 'active', 'write_date'],
  'crm.tag': ['name'],
  'utm.source': ['name'],
  'res.users': ['name', 'login', 'email', 'active', 'share', 'partner_id'],
  'res.partner': [
    'name',
    'display_name',
    'is_company',
    'parent_id',
    'user_id',
    'email',
    'phone',
    'country_id',
    'active',
    'partner_share',
    'opportunity_ids',
    'create_date',
    'write_date',
  ],
  'product.product': [
    'display_name',
    'default_code',
    'categ_id',
    'list_price',
    'lst_price',
    'currency_id',
    'sale_ok',
    'active',
    'write_date',
  ],
  'sale.order': ['opportunity_id', 'state', 'currency_id', 'write_date'],
  'sale.order.line': [
    'order_id',
    'product_id',
    'name',
    'product_uom_qty',
    'price_unit',
    'discount',
    'display_type',
    'currency_id',
  ],
  'mail.activity': [
    'res_id',
    'res_model',
    'activity_type_id',
    'date_deadline',
    'user_id',
    'create_date',
    'write_date',
    'calendar_event_id',
    'active',
  ],
  'mail.activity.type': ['name', 'category', 'active'],
  'mail.message': [
    'model',
    'res_id',
    'date',
    'author_id',
    'message_type',
    'subtype_id',
    'mail_activity_type_id',
    'write_date',
  ],
  'mail.message.subtype': ['internal'],
  'mail.tracking.value': [
    'field_id',
    'field',
    'mail_message_id',
    'old_value_integer',
    'new_value_integer',
    'old_value_float',
    'new_value_float',
    'old_value_monetary',
    'new_value_monetary',
    'old_value_char',
    'new_value_char',
    'old_value_datetime',
    'new_value_datetime',
  ],
  'calendar.event': [
    'start',
    'stop',
    'allday',
    'user_id',
    'opportunity_id',
    'active',
    'create_date',
    'write_date',
  ],
  'voip.call': [
    'direction',
    'state',
    'start_date',
    'end_date',
    'user_id',
    'partner_id',
    'create_date',
    'write_date',
  ],
  'ir.model.fields': ['name', 'model'],
  'res.company': ['name', 'currency_id'],
  'res.currency': ['name'],
  'res.lang': ['code', 'active'],
} as const;

export type ModelName = keyof typeof wanted;

/** Methods that are called; `message_format` exists in Odoo 16 and 17. */
export type Method =
  | 'search_read'
  | 'search'
  | 'search_count'
  | 'fields_get'
  | 'context_get'
  | 'message_format';

export const methods: readonly Method[] = [
  'search_read',
  'search',
  'search_count',
  'fields_get',
  'context_get',
  'message_format',
];
