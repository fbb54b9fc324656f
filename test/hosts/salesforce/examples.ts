/**
 * Answers as Salesforce's guides print them, by path or by the object of a query; names of things are ours.
 *
 * Sources: https://developer.salesforce.com/docs/platform/api-rest/guide/dome-discoveryresource.html,
 * https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/dome_query.htm,
 * https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_resources_picklist_values.htm,
 * https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm
 */
const root = '/services/data/v58.0';

export const byPath: Readonly<Record<string, unknown>> = {
  '/services/data': [
    { version: '20.0', label: "Winter '11", url: '/services/data/v20.0' },
    { version: '58.0', label: "Summer '23", url: root },
    { version: '68.0', label: "Winter '27", url: '/services/data/v68.0' },
  ],
  [root]: {
    tooling: `${root}/tooling`,
    queryAll: `${root}/queryAll`,
    identity: 'https://MyDomainName.my.salesforce.com/id/\n      00DRO0000008aXd2AI/005RO000000HfnkYAC',
    query: `${root}/query`,
  },
  [`${root}/sobjects/Account/describe`]: {
    actionOverrides: [],
    activateable: false,
    childRelationships: [{ cascadeDelete: false, childSObject: 'Account', field: 'ParentId' }],
    createable: true,
    fields: [
      { autoNumber: false, byteLength: 18, name: 'Id', label: 'Account ID', type: 'id', custom: false },
      { byteLength: 765, name: 'Name', label: 'Account Name', type: 'string', picklistValues: [] },
    ],
    name: 'Account',
    recordTypeInfos: [
      {
        available: true,
        defaultRecordTypeMapping: true,
        name: 'Master',
        recordTypeId: '012000000000000AAA',
        urls: { layout: `${root}/sobjects/Account/describe/layouts/012000000000000AAA` },
      },
    ],
    urls: { sobject: `${root}/sobjects/Account` },
  },
};

const record = (type: string, Id: string, fields: object) => ({
  attributes: { type, url: `${root}/sobjects/${type}/${Id}` },
  Id,
  ...fields,
});

export const byObject: Readonly<Record<string, readonly object[]>> = {
  Account: [
    record('Account', '001D000000IRFmaIAH', { Name: 'Test 1' }),
    record('Account', '001D000000IomazIAB', { Name: 'Test 2' }),
  ],
  Opportunity: [
    record('Opportunity', '006D000000CthjQIAR', {
      Name: 'Example deal',
      StageName: 'Prospecting',
      Amount: 15000.0,
      CloseDate: '2011-08-01',
      CreatedDate: '2011-07-27T16:12:47.000+0000',
      SystemModstamp: '2011-07-27T16:12:47.000+0000',
    }),
  ],
};

export const unknown = [{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }];
export const unsupported = [
  {
    message:
      "\nSELECT Id FROM Nothing\n^\nERROR at Row:1:Column:16\nsObject type 'Nothing' is not supported.",
    errorCode: 'INVALID_TYPE',
  },
];
