import { z } from 'zod';
import { PAYMENT_METHODS } from '../../core/case/card-payment.ts';
import type { PaymentsSetting } from '../../ports/payments.ts';
import { askingOf } from '../door.ts';
import type { Api } from '../typed.ts';

const methodsShape = z.array(z.enum(PAYMENT_METHODS));
/** The secrets are never told. `newsAddress` is where the provider sends its news; `null` where it could not reach us. */
const setUpShape = z.object({
  newsAddress: z.string().nullable(),
  payments: z
    .object({ provider: z.literal('stripe'), keyEnds: z.string(), live: z.boolean(), secrets: z.number().int(), methods: methodsShape })
    .nullable(),
});
const placeShape = z.object({ workspace: z.string() });
const secretShape = z.string().trim().max(300).nullable();
/** `null` keeps what is known. */
const typedShape = z.strictObject({ key: secretShape, secret: secretShape, methods: methodsShape.min(1).max(PAYMENT_METHODS.length) });

type Options = { readonly payments: (workspace: string) => PaymentsSetting };

/** The provider by which a workspace's debtors pay online: seen, changed and tried. */
export function paymentsRoutes(app: Api, { payments }: Options): void {
  const shown = async (setting: PaymentsSetting) => {
    const known = setting.known();
    return { newsAddress: await setting.newsAddress(), payments: known && { ...known, methods: [...known.methods] } };
  };
  app.get(
    '/api/w/:workspace/payments',
    {
      config: { needs: 'settings' },
      schema: { summary: 'The provider of online payments, without its secrets', params: placeShape, response: { 200: setUpShape } },
    },
    async (request) => shown(payments(askingOf(request).workspace)),
  );
  app.post(
    '/api/w/:workspace/payments',
    {
      config: { needs: 'settings' },
      schema: {
        summary: 'Sets online payments up, or with `null` offers none any more',
        params: placeShape,
        body: z.strictObject({ payments: typedShape.nullable() }),
        response: { 200: setUpShape },
      },
    },
    async (request) => {
      const setting = payments(askingOf(request).workspace);
      const typed = request.body.payments;
      if (typed === null) setting.remove();
      else setting.save({ key: typed.key || null, secret: typed.secret || null, methods: [...new Set(typed.methods)] });
      return shown(setting);
    },
  );
  app.post(
    '/api/w/:workspace/payments/test',
    {
      config: { needs: 'settings', rateLimit: { max: 10, timeWindow: 60_000 } },
      schema: {
        summary: 'Asks the provider something harmless with the key; no money moves',
        params: placeShape,
        response: { 200: z.object({ answered: z.literal(true) }) },
      },
    },
    async (request) => {
      await payments(askingOf(request).workspace).test();
      return { answered: true as const };
    },
  );
}
