import { z } from 'zod';
import type { TextsSetting } from '../../ports/texter.ts';
import { type Asking, askingOf } from '../door.ts';
import type { Api } from '../typed.ts';

const keyShape = z.string().trim().min(1).max(100);
/** The keys are never told. */
const setUpShape = z.object({
  sms: z.object({ provider: z.literal('ovh'), service: z.string(), sender: z.string(), keyEnds: z.string() }).nullable(),
});
const placeShape = z.object({ workspace: z.string() });
const typedShape = z.strictObject({
  service: z.string().trim().max(40),
  sender: z.string().trim().max(40),
  keys: z
    .strictObject({ application: keyShape, secret: keyShape, consumer: keyShape })
    .nullable()
    .meta({ description: 'null keeps those that are known' }),
});

type Options = { readonly texts: (workspace: string) => TextsSetting };

/** The provider by which a workspace sends SMS: seen, changed and tried. */
export function smsRoutes(app: Api, { texts }: Options): void {
  app.get(
    '/api/w/:workspace/sms',
    {
      config: { needs: 'settings' },
      schema: { summary: 'The provider of SMS, without its keys', params: placeShape, response: { 200: setUpShape } },
    },
    async (request) => ({ sms: texts(askingOf(request).workspace).known() }),
  );
  app.get(
    '/api/w/:workspace/sms/ready',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'Whether a provider of SMS is set up: without one, no step goes by SMS',
        params: placeShape,
        response: { 200: z.object({ ready: z.boolean() }) },
      },
    },
    async (request) => ({ ready: texts(askingOf(request).workspace).known() !== null }),
  );
  app.post(
    '/api/w/:workspace/sms',
    {
      config: { needs: 'settings' },
      schema: {
        summary: 'Sets SMS up, or with `null` sends none any more; known numbers are looked through',
        params: placeShape,
        body: z.strictObject({ sms: typedShape.nullable() }),
        response: { 200: setUpShape.extend({ found: z.number().meta({ description: 'debtors more whom an SMS reaches' }) }) },
      },
    },
    async (request) => {
      const asking = askingOf(request);
      const setting = texts(asking.workspace);
      const typed = request.body.sms;
      if (typed === null) setting.remove();
      else setting.save(typed);
      return { sms: setting.known(), found: typed === null ? 0 : await lookedThrough(asking) };
    },
  );
  app.post(
    '/api/w/:workspace/sms/test',
    {
      config: { needs: 'settings', rateLimit: { max: 5, timeWindow: 60_000 } },
      schema: {
        summary: 'Sends one test SMS to a number; the provider counts it like any other',
        params: placeShape,
        body: z.strictObject({ to: z.string().trim().max(40) }),
        response: { 200: z.object({ taken: z.literal(true) }) },
      },
    },
    async (request) => {
      await texts(askingOf(request).workspace).test(request.body.to);
      return { taken: true as const };
    },
  );
}

/** Numbers that were known before: which of them an SMS reaches. */
async function lookedThrough({ program }: Pick<Asking, 'program'>): Promise<number> {
  let found = 0;
  for (const { id } of await program.creditors()) found += await program.noteMobiles(id);
  return found;
}
