import { z } from 'zod';
import type { Accounts } from '../../ports/accounts.ts';
import { askingOf, creditorsSeen } from '../door.ts';
import { allowedTo } from '../needs.ts';
import { dayShape } from '../shapes.ts';
import type { Api } from '../typed.ts';

const roleShape = z.enum(['owner', 'approver', 'collector', 'accountant', 'agency', 'client']);

/** Who is signed in, and what the workspace they are in is. */
export function meRoutes(app: Api, accounts: Accounts, linksOnly: boolean): void {
  app.get(
    '/api/me',
    {
      config: { needs: 'signed' },
      schema: {
        summary: 'Who is signed in, and the workspaces of this person',
        response: {
          200: z.object({
            person: z.object({
              name: z.string(),
              email: z.string(),
              language: z.enum(['fr', 'en']),
              twoFactor: z.boolean(),
            }),
            /** Came in by a link that the server printed: a new password may be set without the old one. */
            byLink: z.boolean(),
            /** Such a link works once: without a password this person cannot come back. */
            askPassword: z.boolean(),
            seats: z.array(z.object({ workspace: z.string(), role: roleShape })),
          }),
        },
      },
    },
    async ({ signed }) => {
      if (!signed) throw new Error('let in without an account');
      const { name, email, language, twoFactor } = signed.person;
      return {
        person: { name, email, language, twoFactor },
        byLink: signed.byLink,
        askPassword: signed.byLink && !linksOnly,
        seats: signed.seats.map(({ workspace, role }) => ({ workspace, role })),
      };
    },
  );
  app.post(
    '/api/me',
    {
      config: { needs: 'signed' },
      schema: {
        summary: 'Changes the name or the language of whoever is signed in',
        body: z.object({ name: z.string().max(200).optional(), language: z.enum(['fr', 'en']).optional() }),
        response: { 200: z.object({ done: z.literal(true) }) },
      },
    },
    async ({ signed, body: { name, language } }) => {
      if (!signed) throw new Error('let in without an account');
      await accounts.changePerson(signed.person.id, {
        ...(name === undefined ? {} : { name }),
        ...(language === undefined ? {} : { language }),
      });
      return { done: true } as const;
    },
  );
  newWorkspaceRoute(app, accounts);
  workspaceRoute(app);
}

function newWorkspaceRoute(app: Api, accounts: Accounts): void {
  app.post(
    '/api/workspaces',
    {
      config: { needs: 'signed', rateLimit: { max: 20, timeWindow: 60_000 } },
      schema: {
        summary: 'Makes an empty workspace that whoever is signed in owns: for an owner or an agency of another one',
        body: z.object({ name: z.string().max(200) }),
        response: { 200: z.object({ workspace: z.string() }) },
      },
    },
    async ({ signed, body }) => {
      if (!signed) throw new Error('let in without an account');
      const workspace = body.name.trim().replaceAll(/\s+/g, ' ');
      await accounts.newWorkspace(signed.person.id, workspace);
      return { workspace };
    },
  );
}

function workspaceRoute(app: Api): void {
  app.get(
    '/api/w/:workspace',
    {
      config: { needs: 'portfolio' },
      schema: {
        summary: 'A workspace: its creditors, the day it is there, and what the person may do',
        params: z.object({ workspace: z.string() }),
        response: {
          200: z.object({
            workspace: z.string(),
            role: roleShape,
            may: z.array(z.string()),
            today: dayShape,
            invented: z.enum(['demo', 'rehearsal']).nullable().meta({ description: 'today is not the day outside' }),
            agency: z
              .number()
              .nullable()
              .meta({ description: 'the creditor that is a collection agency itself; the others are its clients' }),
            creditors: z.array(
              z.object({ id: z.number(), name: z.string(), liveFrom: dayShape.nullable(), booksAsOf: dayShape.nullable() }),
            ),
          }),
        },
      },
    },
    async (request) => {
      const asking = askingOf(request);
      const { program, clock, workspace, role } = asking;
      const creditors = await creditorsSeen(asking);
      return {
        workspace,
        role,
        may: [...allowedTo(role)],
        today: clock.today(),
        invented: clock.invented ?? null,
        agency: (await program.agency())?.house_id ?? null,
        creditors: creditors.map(({ id, name, live_from, books_as_of }) => ({ id, name, liveFrom: live_from, booksAsOf: books_as_of })),
      };
    },
  );
}
