import type { paths } from '../../client/schema.d.ts';

export type TeamData = paths['/api/w/{workspace}/people']['get']['responses'][200]['content']['application/json'];
export type Member = TeamData['people'][number];
export type OpenInvitation = TeamData['invitations'][number];
export type Role = Member['role'];
