import { z } from 'zod';
import { Refusal } from '../../core/base/refusal.ts';
import type { MailboxSetting } from '../../ports/mailbox.ts';
import { askingOf } from '../door.ts';
import type { Api } from '../typed.ts';

const boxShape = z.object({
  host: z.string(),
  port: z.number(),
  secure: z.boolean(),
  user: z.string(),
  folder: z.string(),
  moveTo: z.string().nullable(),
});
/** `null`: none is set up, and nothing is read. The password is never told. */
const setUpShape = z.object({ mailbox: boxShape.nullable() });
const placeShape = z.object({ workspace: z.string() });
const typedShape = z.strictObject({
  host: z
    .string()
    .trim()
    .max(253)
    .regex(/^(?!-)[\p{L}\p{N}.-]+$/u),
  port: z.number().int().min(1).max(65_535),
  secure: z.boolean(),
  user: z.string().trim().min(1).max(300),
  /** `null` keeps the known one. */
  password: z.string().max(1_000).nullable(),
  folder: z.string().trim().min(1).max(200).default('INBOX'),
  moveTo: z.string().trim().min(1).max(200).nullable().default(null),
});

type Options = { readonly mailbox: (workspace: string) => MailboxSetting };

/** The mailbox of a workspace that replies are read from: seen, changed and tried. */
export function mailboxRoutes(app: Api, { mailbox }: Options): void {
  app.get(
    '/api/w/:workspace/mailbox',
    {
      config: { needs: 'settings' },
      schema: { summary: 'The mailbox, without its password', params: placeShape, response: { 200: setUpShape } },
    },
    async (request) => ({ mailbox: mailbox(askingOf(request).workspace).known() }),
  );
  app.post(
    '/api/w/:workspace/mailbox',
    {
      config: { needs: 'settings' },
      schema: {
        summary: 'Sets the mailbox up, or with `null` reads none any more',
        params: placeShape,
        body: z.strictObject({ mailbox: typedShape.nullable() }),
        response: { 200: setUpShape },
      },
    },
    async (request) => {
      const setting = mailbox(askingOf(request).workspace);
      const typed = request.body.mailbox;
      if (typed === null) setting.remove();
      else if (typed.moveTo === typed.folder)
        throw new Refusal('mailbox-moves-nowhere', 'Mails that were read are moved to another folder than the one that is read.');
      else setting.save({ ...typed, password: typed.password || null });
      return { mailbox: setting.known() };
    },
  );
  app.post(
    '/api/w/:workspace/mailbox/test',
    {
      config: { needs: 'settings', rateLimit: { max: 10, timeWindow: 60_000 } },
      schema: {
        summary: 'Signs in to the mailbox and opens its folder; nothing is read',
        params: placeShape,
        response: { 200: z.object({ opened: z.string() }) },
      },
    },
    async (request) => {
      const setting = mailbox(askingOf(request).workspace);
      await setting.test();
      return { opened: setting.known()?.folder ?? '' };
    },
  );
}
