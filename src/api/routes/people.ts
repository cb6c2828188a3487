import { z } from 'zod';
import type { CreditorId } from '../../core/base/id.ts';
import { NotUnderstood } from '../../core/base/refusal.ts';
import type { Accounts } from '../../ports/accounts.ts';
import { askingOf } from '../door.ts';
import { idShape } from '../shapes.ts';
import type { Api } from '../typed.ts';

const placeShape = z.object({ workspace: z.string() });
const personShape = z.object({ workspace: z.string(), person: z.string().max(100) });
const roleShape = z.enum(['owner', 'approver', 'collector', 'accountant', 'agency', 'client']);
/** The creditor that a client is. */
const clientShape = z.number().nullable();
const doneShape = z.object({ done: z.literal(true) });
const DONE = { done: true } as const;
const pageShape = z.object({ after: z.string().max(300).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) });

/** Who works in a workspace, and who is invited. */
export function peopleRoutes(app: Api, accounts: Accounts): void {
  app.get(
    '/api/w/:workspace/people',
    {
      config: { needs: 'people' },
      schema: {
        summary: 'People with a seat in the workspace, and open invitations, by e-mail address',
        params: placeShape,
        querystring: pageShape,
        response: {
          200: z.object({
            people: z.array(
              z.object({
                id: z.string(),
                name: z.string(),
                email: z.string(),
                role: roleShape,
                client: clientShape,
                twoFactor: z.boolean(),
                since: z.string(),
              }),
            ),
            invitations: z.array(
              z.object({ email: z.string(), role: roleShape, client: clientShape, until: z.string(), invitedBy: z.string() }),
            ),
          }),
        },
      },
    },
    async (request) => {
      const { workspace } = askingOf(request);
      const { after, limit } = request.query;
      const page = { limit, ...(after === undefined ? {} : { after }) };
      const people = await accounts.people(workspace, page);
      return {
        people: people.map(({ person: { id, name, email, twoFactor }, role, client, since }) => ({
          id,
          name,
          email,
          role,
          client,
          twoFactor,
          since,
        })),
        invitations: (await accounts.invitations(workspace, page)).map(({ email, role, client, until, invitedBy }) => ({
          email,
          role,
          client,
          until,
          invitedBy,
        })),
      };
    },
  );
  invitationRoutes(app, accounts);
  seatRoutes(app, accounts);
}

function invitationRoutes(app: Api, accounts: Accounts): void {
  app.post(
    '/api/w/:workspace/invitations',
    {
      config: { needs: 'people' },
      schema: {
        summary: 'Invites an address; the link is shown only this once',
        params: placeShape,
        body: z.object({ email: z.string().max(300), role: roleShape, client: idShape.optional() }),
        response: { 200: z.object({ link: z.string(), until: z.string() }) },
      },
    },
    async (request) => {
      const { workspace, person, program } = askingOf(request);
      const { email, role } = request.body;
      const client = (request.body.client ?? null) as CreditorId | null;
      if ((role === 'client') !== (client !== null))
        throw new NotUnderstood('client-unsaid', 'Say which client is invited; nobody but a client is bound to one.');
      if (client !== null) await program.client(client);
      return accounts.invite(person.id, { workspace, email, role, client });
    },
  );
  app.post(
    '/api/w/:workspace/invitations/withdraw',
    {
      config: { needs: 'people' },
      schema: {
        summary: 'Withdraws an open invitation',
        params: placeShape,
        body: z.object({ email: z.string().max(300) }),
        response: { 200: doneShape },
      },
    },
    async (request) => {
      const { workspace, person } = askingOf(request);
      await accounts.withdrawInvitation(person.id, workspace, request.body.email);
      return DONE;
    },
  );
}

function seatRoutes(app: Api, accounts: Accounts): void {
  app.post(
    '/api/w/:workspace/people/:person/role',
    {
      config: { needs: 'people' },
      schema: {
        summary: 'Gives a person another role',
        params: personShape,
        body: z.object({ role: roleShape }),
        response: { 200: doneShape },
      },
    },
    async (request) => {
      const { workspace, person } = askingOf(request);
      await accounts.changeRole(person.id, request.params.person, { workspace, role: request.body.role });
      return DONE;
    },
  );
  app.post(
    '/api/w/:workspace/people/:person/remove',
    {
      config: { needs: 'people' },
      schema: { summary: 'Takes a person’s seat away, at once', params: personShape, response: { 200: doneShape } },
    },
    async (request) => {
      const { workspace, person } = askingOf(request);
      await accounts.removeSeat(person.id, request.params.person, workspace);
      return DONE;
    },
  );
}
