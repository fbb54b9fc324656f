/*
 * What HubSpot's reference shows as answers: names and structure as there, values made up where they are prose.
 * Sources: https://developers.hubspot.com/docs/api-reference/crm-deals-v3/search/post-crm-v3-objects-0-3-search (objects),
 * …/api-reference/legacy/crm/pipelines/get-pipeline, …/api-reference/crm-crm-owners-v3/owners/get-crm-v3-owners-,
 * …/api-reference/legacy/account/account-information/get-account-details, …/docs/api/crm/goals,
 * …/api-reference/legacy/crm/activities/engagements/get-calling-v1-dispositions, …/docs/api/crm/calls
 */
const times = { createdAt: '2019-10-30T03:30:17.883Z', updatedAt: '2019-12-07T16:50:06.678Z' };

/** The example of every reference page for objects: properties that no account has. */
export const anyObject = {
  archived: false,
  ...times,
  id: '512',
  properties: {
    property_checkbox: 'false',
    property_date: '1572480000000',
    property_dropdown: 'choice_b',
    property_multiple_checkboxes: 'chocolate;strawberry',
    property_number: '17',
    property_radio: 'option_1',
    property_string: 'value',
  },
};

export const deal = {
  id: '151088',
  properties: {
    amount: '1500.00',
    closedate: '2019-12-07T16:50:06.678Z',
    createdate: '2019-10-30T03:30:17.883Z',
    dealname: 'Tailored data flows',
    dealstage: 'presentationscheduled',
    hs_lastmodifieddate: '2019-12-07T16:50:06.678Z',
    hs_object_id: '151088',
    hubspot_owner_id: '910901',
    pipeline: 'default',
  },
  ...times,
  archived: false,
};

export const call = {
  id: '21',
  properties: {
    hs_timestamp: '2021-03-17T01:32:44.872Z',
    hs_call_title: 'Help call',
    hubspot_owner_id: '11349275740',
    hs_call_body: 'They asked for help',
    hs_call_duration: '3800',
    hs_call_from_number: '(555) 555 5555',
    hs_call_to_number: '(555) 555 5555',
    hs_call_recording_url: 'https://api.example.com/records/21/recordings/RE',
    hs_call_status: 'COMPLETED',
  },
  ...times,
  archived: false,
};

export const goal = {
  id: '87504620389',
  properties: {
    hs_createdate: '2021-11-30T22:18:49.923Z',
    hs_lastmodifieddate: '2023-12-11T19:21:32.851Z',
    hs_object_id: '87504620389',
    hs_goal_name: 'Own goal',
    hs_start_datetime: '2023-12-01T00:00:00Z',
    hs_end_datetime: '2024-01-01T00:00:00Z',
    hs_target_amount: '2000.00',
    hs_created_by_user_id: '885536',
  },
  createdAt: '2021-11-30T22:18:49.923Z',
  updatedAt: '2023-12-11T19:21:32.851Z',
  archived: false,
};

export const paging = { next: { after: 'NTI1Cg%3D%3D', link: '?after=NTI1Cg%3D%3D' } };

export const owners = {
  paging: { next: { link: '', after: '' } },
  results: [
    {
      id: '6166860',
      email: 'jsmith@example.com',
      firstName: 'John',
      lastName: 'Smith',
      userId: 1296619,
      ...times,
      archived: false,
      teams: [
        { id: '178588', name: 'West Coast Sales', primary: true },
        { id: '178590', name: 'California Sales', primary: false },
      ],
    },
  ],
};

const stage = (id: string, label: string, ticketState: string) => ({
  id,
  label,
  displayOrder: 0,
  archived: false,
  metadata: { ticketState },
  ...times,
});
export const pipelines = {
  results: [
    {
      archived: false,
      displayOrder: 0,
      id: '812723471',
      label: 'My ticket pipeline',
      stages: [stage('1234912', 'In Progress', 'OPEN'), stage('1234914', 'Done', 'CLOSED')],
      ...times,
    },
  ],
};

export const account = {
  additionalCurrencies: ['NZD', 'AUD', 'EUR'],
  companyCurrency: 'USD',
  dataHostingLocation: 'eu1',
  portalId: 12345678,
  timeZone: 'US/Eastern',
  uiDomain: 'app-eu1.hubspot.com',
  utcOffset: '-04:00',
  utcOffsetMilliseconds: -14400000,
};

export const properties = {
  results: [
    {
      name: 'property_dropdown',
      label: 'A dropdown',
      type: 'enumeration',
      fieldType: 'select',
      description: '',
      groupName: 'dealinformation',
      options: [{ label: 'Option A', value: 'A', description: '', displayOrder: 1, hidden: false }],
      displayOrder: 2,
      hasUniqueValue: false,
      hidden: false,
      formField: true,
      ...times,
    },
  ],
};

export const dispositions = [{ id: '<string>', label: '<string>' }];
