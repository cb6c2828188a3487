import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { Refusal } from '../../core/base/refusal.ts';
import type { Accounts } from '../../ports/accounts.ts';
import type { Api } from '../typed.ts';

const newcomerShape = { name: z.string().max(200), password: z.string().max(1_000), language: z.enum(['fr', 'en']) };
const tokenShape = z.object({ token: z.string().max(200) });

type Entrance = { readonly accounts: Accounts; readonly firstCode: string | null; readonly firstWorkspace: string };

/** How somebody without an account gets one: the first owner by the code of the server's terminal, others by invitation. */
export function entranceRoutes(app: Api, { accounts, firstCode, firstWorkspace }: Entrance): void {
  app.get(
    '/api/entrance',
    {
      config: { needs: 'open' },
      schema: {
        summary: 'Whether nobody has an account yet, and by what one can sign in',
        response: { 200: z.object({ firstStart: z.boolean(), singleSignOn: z.boolean() }) },
      },
    },
    async () => ({ firstStart: await accounts.isEmpty(), singleSignOn: accounts.singleSignOn }),
  );
  app.post(
    '/api/first-owner',
    {
      config: { needs: 'open', rateLimit: { max: 10, timeWindow: 60_000 } },
      schema: {
        summary: 'Makes the first account, with the code that the server printed when it started',
        body: z.object({ ...newcomerShape, email: z.string().max(300), code: z.string().max(200) }),
        response: { 200: z.object({ workspace: z.string() }) },
      },
    },
    async ({ body: { code, ...owner } }) => {
      if (firstCode === null || !isSame(code, firstCode))
        throw new Refusal(
          'first-code-wrong',
          'Open the link that the server printed on its terminal when it was started: it holds a code.',
        );
      await accounts.firstOwner(owner, firstWorkspace);
      return { workspace: firstWorkspace };
    },
  );
  invitationRoutes(app, accounts);
}

function invitationRoutes(app: Api, accounts: Accounts): void {
  app.get(
    '/api/invitations/:token',
    {
      config: { needs: 'open', rateLimit: { max: 60, timeWindow: 60_000 } },
      schema: {
        summary: 'What an invitation offers',
        params: tokenShape,
        response: {
          200: z.object({
            workspace: z.string(),
            email: z.string(),
            role: z.string(),
            until: z.string(),
            invitedBy: z.string(),
            known: z.boolean(),
          }),
        },
      },
    },
    async ({ params }) => accounts.invitation(params.token),
  );
  app.post(
    '/api/invitations/:token/accept',
    {
      config: { needs: 'open', rateLimit: { max: 20, timeWindow: 60_000 } },
      schema: {
        summary: 'Takes the seat of an invitation with a new account',
        params: tokenShape,
        body: z.object(newcomerShape),
        response: { 200: z.object({ workspace: z.string() }) },
      },
    },
    async ({ params, body }) => ({ workspace: (await accounts.acceptInvitation(params.token, body)).workspace }),
  );
  app.post(
    '/api/invitations/:token/join',
    {
      config: { needs: 'signed' },
      schema: {
        summary: 'Takes the seat of an invitation for the person who is signed in',
        params: tokenShape,
        response: { 200: z.object({ workspace: z.string() }) },
      },
    },
    async ({ params, signed }) => {
      if (!signed) throw new Error('let in without an account');
      return { workspace: (await accounts.acceptInvitation(params.token, signed.person)).workspace };
    },
  );
}

function isSame(typed: string, code: string): boolean {
  const [a, b] = [Buffer.from(typed), Buffer.from(code)];
  return a.length === b.length && timingSafeEqual(a, b);
}
