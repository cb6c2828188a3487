import { z } from 'zod';
import { Refusal } from '../../core/base/refusal.ts';
import type { MailServer } from '../../ports/mail-server.ts';
import { emailOption } from '../../program.ts';
import { askingOf } from '../door.ts';
import type { Api } from '../typed.ts';

const serverShape = z.object({ host: z.string(), port: z.number(), secure: z.boolean(), user: z.string().nullable() });
const setUpShape = z.object({
  /** `null`: none is set up, and no e-mail leaves. The password is never told. */
  server: serverShape.nullable(),
  /** The server's environment says it: it cannot be changed here. */
  fixed: z.boolean(),
  /** The mail server is that of the whole installation: only its first workspace changes it. */
  mayChange: z.boolean(),
  mayTest: z.boolean(),
});
const placeShape = z.object({ workspace: z.string() });
const typedShape = z.strictObject({
  host: z.string().trim().max(253),
  port: z.number().int().min(1).max(65_535),
  secure: z.boolean(),
  user: z.string().trim().max(300).nullable(),
  /** `null` keeps the known one. */
  password: z.string().max(1_000).nullable(),
});

type Options = { readonly mailServer: MailServer; readonly firstWorkspace: string };

/** By what server e-mails leave: seen, changed and tried. */
export function mailServerRoutes(app: Api, { mailServer, firstWorkspace }: Options): void {
  const shown = (workspace: string) => ({
    server: mailServer.known(),
    fixed: mailServer.fixed,
    mayChange: !mailServer.fixed && workspace === firstWorkspace,
    mayTest: workspace === firstWorkspace,
  });
  app.get(
    '/api/w/:workspace/mail-server',
    {
      config: { needs: 'settings' },
      schema: { summary: 'The mail server, without its password', params: placeShape, response: { 200: setUpShape } },
    },
    async (request) => shown(askingOf(request).workspace),
  );
  app.post(
    '/api/w/:workspace/mail-server',
    {
      config: { needs: 'settings' },
      schema: {
        summary: 'Sets the mail server up; the next e-mail leaves through it',
        params: placeShape,
        body: typedShape,
        response: { 200: setUpShape },
      },
    },
    async (request) => {
      const { workspace } = askingOf(request);
      requireFirst(workspace, firstWorkspace);
      const { host, user, password, ...rest } = request.body;
      mailServer.save({ ...rest, host: hostOf(host), user: user || null, password: password || null });
      return shown(workspace);
    },
  );
  app.post(
    '/api/w/:workspace/mail-server/test',
    {
      config: { needs: 'settings', rateLimit: { max: 10, timeWindow: 60_000 } },
      schema: {
        summary: 'Sends one test message through the mail server that is set up',
        params: placeShape,
        body: z.strictObject({ to: z.string().max(300) }),
        response: { 200: z.object({ sentTo: z.string() }) },
      },
    },
    async (request) => {
      requireFirst(askingOf(request).workspace, firstWorkspace);
      const to = emailOption(request.body.to);
      await mailServer.test(to);
      return { sentTo: to };
    },
  );
}

/** Other workspaces send through it too: their owners may neither read along nor send in its name at will. */
function requireFirst(workspace: string, first: string): void {
  if (workspace !== first)
    throw new Refusal('mail-server-of-first', `The mail server is changed in the workspace "${first}", for all of them.`, { first });
}

/** A name or a number of a machine, without what belongs to an address. @throws Refusal `mail-host-unreadable` */
function hostOf(typed: string): string {
  const host = typed.replace(/^smtps?:\/\//i, '').replace(/[/:].*$/, '');
  if (!/^(?!-)[\p{L}\p{N}.-]+$/u.test(host))
    throw new Refusal('mail-host-unreadable', 'That is not the name of a server: it looks like smtp.example.fr.');
  return host;
}
