import { z } from 'zod';
import { Refusal } from '../../core/base/refusal.ts';
import type { Language } from '../../core/base/text.ts';
import type { MailboxSetting } from '../../ports/mailbox.ts';
import { refusalForScreen } from '../../words/on-screen.ts';
import { askingOf } from '../door.ts';
import { languageOf } from '../refused.ts';
import type { Api } from '../typed.ts';

const boxShape = z.object({
  host: z.string(),
  port: z.number(),
  secure: z.boolean(),
  user: z.string(),
  folder: z.string(),
  moveTo: z.string().nullable(),
});
const readingShape = z.object({
  at: z.string(),
  mails: z.number().nullable().meta({ description: 'null when it could not be read' }),
  refused: z.string().nullable().meta({ description: 'why not' }),
});
const setUpShape = z.object({
  /** `null`: none is set up, and nothing is read. The password is never told. */
  mailbox: boxShape.nullable(),
  lastReading: readingShape.nullable().meta({ description: 'null when it has not been looked into since it was set up' }),
});
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
    async (request) => shown(mailbox(askingOf(request).workspace), languageOf(request)),
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
      return shown(setting, languageOf(request));
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

function shown(setting: MailboxSetting, language: Language): z.infer<typeof setUpShape> {
  const last = setting.lastReading();
  const refused = last?.refused ? refusalForScreen(last.refused, language) : null;
  return { mailbox: setting.known(), lastReading: last && { at: last.at, mails: last.mails, refused } };
}
