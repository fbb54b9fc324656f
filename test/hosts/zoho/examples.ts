/*
 * What Zoho's documentation shows as answers: names and structure as there, values made up.
 * Sources: https://www.zoho.com/crm/developer/docs/api/v8/get-records.html, …/get-pipelines.html, …/get-users.html,
 * …/get-org-data.html, …/get-roles.html, …/field-meta.html; a deal's fields also in
 * https://help.zoho.com/portal/en/community/topic/kaizen-39-deals-api, a call's in
 * https://www.zoho.com/bigin/developer/docs/apis/calls-response.html
 */
const person = { name: 'Pat Example', id: '3652397000000186017', email: 'pat@example.com' };

export const deal = {
  Owner: person,
  Description: null,
  $currency_symbol: '$',
  $field_states: null,
  $review_process: { approve: false, reject: false, resubmit: false },
  $followers: null,
  Closing_Date: '2019-01-31',
  Last_Activity_Time: '2018-12-07T15:11:53+05:30',
  Modified_By: person,
  $review: null,
  Lead_Conversion_Time: 20,
  $process_flow: false,
  Deal_Name: 'Oh so knitted',
  Exchange_Rate: 1,
  Expected_Revenue: 0,
  Currency: 'USD',
  Overall_Sales_Duration: 79,
  Stage: 'Needs Analysis',
  Account_Name: { name: 'Account 1', id: '3652397000000251001' },
  id: '3652397000000269093',
  $approved: true,
  Modified_Time: '2018-12-07T15:11:53+05:30',
  Created_Time: '2018-11-12T15:13:20+05:30',
  Amount: 60000,
  Probability: 20,
  Next_Step: null,
  Contact_Name: { name: 'Sam Sample', id: '3652397000000251003' },
  Sales_Cycle_Duration: 59,
  Type: 'New Business',
  Lead_Source: 'Advertisement',
  Pipeline: 'Standard (Standard)',
  Created_By: person,
  Tag: [],
};

export const call = {
  Call_Duration: '10:00',
  Owner: person,
  Description: 'A sample',
  $currency_symbol: '$',
  Caller_ID: null,
  Call_Agenda: 'Sample',
  Modified_By: person,
  Call_Purpose: 'Prospecting',
  id: '4150868000002792048',
  Outgoing_Call_Status: 'Completed',
  Who_Id: { name: 'Sam Sample', id: '3652397000000251003' },
  What_Id: { name: 'Oh so knitted', id: '3652397000000269093' },
  $se_module: 'Deals',
  Call_Start_Time: '2019-10-23T13:25:00+05:30',
  Subject: 'Outgoing call',
  Call_Type: 'Outbound',
  Call_Result: 'Requested call back',
  Created_Time: '2019-10-23T13:40:00+05:30',
  Modified_Time: '2019-10-23T13:40:00+05:30',
  Tag: [],
};

const forecast_category = { name: 'Pipeline', id: '3652397000000006787' };
const map = (display_value: string, sequence_number: number, forecast_type: string) => ({
  display_value,
  sequence_number,
  forecast_category,
  actual_value: display_value,
  id: `36523970000000068${10 + sequence_number}`,
  forecast_type,
});
export const pipeline = {
  pipeline: [
    {
      display_value: 'Standard (Standard)',
      default: true,
      maps: [
        map('Qualification', 1, 'Open'),
        map('Needs Analysis', 2, 'Open'),
        map('Closed Won', 8, 'Closed Won'),
        map('Closed Lost', 9, 'Closed Lost'),
      ],
      actual_value: 'Standard (Standard)',
      id: '3652397000000091027',
    },
  ],
};

export const users = {
  users: [
    {
      country: 'US',
      role: { name: 'CEO', id: '3652397000000026005' },
      language: 'en_US',
      locale: 'en_US',
      microsoft: false,
      first_name: 'Pat',
      last_name: 'Example',
      email: 'pat@example.com',
      status: 'active',
      zuid: '694579958',
      confirm: true,
      full_name: 'Pat Example',
      profile: { name: 'Administrator', id: '3652397000000026011' },
      time_zone: 'Asia/Kolkata',
      id: '3652397000000186017',
    },
  ],
  info: { per_page: 200, count: 1, page: 1, more_records: false },
};

export const org = {
  org: [
    {
      country: 'US',
      company_name: 'Example',
      time_zone: 'America/Los_Angeles',
      iso_code: 'USD',
      currency: 'US Dollar - USD',
      currency_symbol: '$',
      zgid: '10036724',
      id: '3652397000000020005',
      domain_name: 'org10036724',
      license_details: { paid: true, paid_type: 'enterprise' },
    },
  ],
};

export const roles = {
  roles: [
    {
      display_label: 'CEO',
      reporting_to: null,
      share_with_peers: true,
      description: 'Users with this role have access to the data owned by all other users.',
      id: '3652397000000026005',
      name: 'CEO',
      admin_user: true,
    },
  ],
};

export const fields = {
  fields: Object.keys(deal).map((api_name) => ({
    api_name,
    field_label: api_name,
    data_type: 'text',
    custom_field: false,
    pick_list_values: [],
    json_type: 'string',
  })),
};

export const info = {
  per_page: 200,
  next_page_token: null,
  count: 1,
  sort_by: 'Modified_Time',
  page: 1,
  previous_page_token: null,
  page_token_expiry: null,
  sort_order: 'desc',
  more_records: false,
};
