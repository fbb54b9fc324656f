import type { Stream } from '../connector';
import { take } from '../kit/rows';
import { hostOf, neverOffered } from './host';
import { objectStream } from './reading';
import { flag, idOf, salesforceRow, text } from './rows';

/** Roles, which form a tree, stand for teams. Source: …/object_reference/sforce_api_objects_role.htm */
export const roles = objectStream({
  id: 'roles',
  fills: ['teams'],
  object: 'UserRole',
  fields: ['Name', 'ParentRoleId'],
  gone: 'teams',
  toRecords(rows) {
    const { records, rejected } = take(
      'teams',
      rows,
      salesforceRow,
      (row) => ({ id: row.Id, name: text(row, 'Name') ?? row.Id, parentTeamId: text(row, 'ParentRoleId') }),
      idOf,
    );
    return { upserts: { teams: records }, rejected };
  },
});

/**
 * People with a place in the CRM; customers who only have a portal are left out.
 * Source: https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_user.htm
 */
export const users = objectStream({
  id: 'users',
  fills: ['users'],
  object: 'User',
  fields: ['Name', 'Email', 'IsActive', 'UserRoleId', 'TimeZoneSidKey'],
  where: ["UserType IN ('Standard','PowerPartner')"],
  gone: 'users',
  toRecords(rows) {
    const { records, rejected } = take(
      'users',
      rows,
      salesforceRow,
      (row) => {
        const role = text(row, 'UserRoleId');
        return {
          id: row.Id,
          name: text(row, 'Name') ?? '',
          email: text(row, 'Email'),
          teamIds: role === null ? [] : [role],
          timeZone: text(row, 'TimeZoneSidKey'),
          active: !('IsActive' in row) || flag(row, 'IsActive'),
        };
      },
      idOf,
    );
    return { upserts: { users: records }, rejected };
  },
});

/** Kinds of opportunities with their stages, and sources: read with the account's facts, so there is nothing to ask. */
export const settings: Stream = {
  id: 'settings',
  fills: ['pipelines', 'stages', 'sources'],
  async page(_http, { facts }) {
    const { pipelines, stages, sources } = hostOf(facts);
    const places = pipelines.flatMap(({ id: pipelineId, stages: chosen }) => {
      // What a kind does not offer may still be in the history of its deals.
      const rankOf = (value: string, at: number): number => {
        const rank = chosen?.indexOf(value) ?? at;
        return rank < 0 ? stages.length + at : rank;
      };
      return stages.map(({ value, name, kind, probability, inactiveSince }, at) => {
        const isOffered = chosen === null || chosen.includes(value);
        const deletedAt = inactiveSince ?? (isOffered ? null : neverOffered);
        return {
          id: stageId(pipelineId, value),
          pipelineId,
          name,
          position: rankOf(value, at),
          kind,
          probability,
          deletedAt,
        };
      });
    });
    return {
      upserts: {
        pipelines: pipelines.map(({ id, name }, position) => ({ id, name, position })),
        stages: places,
        sources: sources.map(({ value, label }) => ({ id: value, name: label })),
      },
      rejected: [],
      read: pipelines.length + places.length + sources.length,
    };
  },
};

export const stageId = (pipelineId: string, value: string): string => `${pipelineId}:${value}`;
