import { z } from 'zod';
import type { CreditorId } from '../../core/base/id.ts';
import { PAPER_WAYS } from '../../core/case/post.ts';
import type { PostSetting } from '../../ports/postman.ts';
import { askingOf } from '../door.ts';
import { idShape } from '../shapes.ts';
import type { Api } from '../typed.ts';

/** The secrets are never told. `newsAddress` is where the provider sends its hints; `null` where it could not reach us. */
const setUpShape = z.object({
  newsAddress: z.string().nullable(),
  post: z.object({ provider: z.literal('maileva'), user: z.string(), trial: z.boolean(), electronic: z.boolean() }).nullable(),
});
const placeShape = z.object({ workspace: z.string() });
const ofCreditor = z.object({ workspace: z.string(), creditor: idShape });
const secretShape = z.string().max(300).nullable();
/** `null` keeps what is known, as long as the application and the user are the same. */
const typedShape = z.strictObject({
  clientId: z.string().trim().max(100),
  user: z.string().trim().max(100),
  clientSecret: secretShape,
  password: secretShape,
  trial: z.boolean(),
  senderId: z.string().trim().max(60).nullable(),
});
const choiceShape = z.strictObject({
  paper: z.enum(PAPER_WAYS).meta({ description: 'printed and posted by hand, or by the provider' }),
  electronic: z.boolean().meta({ description: 'electronically to those who agreed to it' }),
});

type Options = { readonly post: (workspace: string) => PostSetting };

/** The provider of registered letters of a workspace, and which company uses it. */
export function postRoutes(app: Api, { post }: Options): void {
  setting(app, { post });
  choice(app);
}

function setting(app: Api, { post }: Options): void {
  const shown = async (one: PostSetting) => ({ newsAddress: await one.newsAddress(), post: one.known() });
  app.get(
    '/api/w/:workspace/post',
    {
      config: { needs: 'settings' },
      schema: { summary: 'The provider of registered letters, without its secrets', params: placeShape, response: { 200: setUpShape } },
    },
    async (request) => shown(post(askingOf(request).workspace)),
  );
  app.post(
    '/api/w/:workspace/post',
    {
      config: { needs: 'settings' },
      schema: {
        summary: 'Sets the provider of registered letters up, or with `null` removes it',
        params: placeShape,
        body: z.strictObject({ post: typedShape.nullable() }),
        response: { 200: setUpShape },
      },
    },
    async (request) => {
      const one = post(askingOf(request).workspace);
      const typed = request.body.post;
      if (typed === null) one.remove();
      else
        one.save({
          ...typed,
          clientSecret: typed.clientSecret || null,
          password: typed.password || null,
          senderId: typed.senderId || null,
        });
      return shown(one);
    },
  );
  app.post(
    '/api/w/:workspace/post/test',
    {
      config: { needs: 'settings', rateLimit: { max: 10, timeWindow: 60_000 } },
      schema: {
        summary: 'Signs in with the provider and reads a list; nothing is sent',
        params: placeShape,
        response: { 200: z.object({ answered: z.literal(true) }) },
      },
    },
    async (request) => {
      await post(askingOf(request).workspace).test();
      return { answered: true as const };
    },
  );
}

function choice(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/post',
    {
      config: { needs: 'read' },
      schema: { summary: 'How registered letters of a company leave', params: ofCreditor, response: { 200: choiceShape } },
    },
    async (request) => {
      const { program } = askingOf(request);
      return program.postChoice(request.params.creditor as CreditorId);
    },
  );
  app.post(
    '/api/w/:workspace/creditors/:creditor/post',
    {
      config: { needs: 'settings' },
      schema: {
        summary: 'Chooses how registered letters of a company leave from now on',
        params: ofCreditor,
        body: choiceShape,
        response: { 200: choiceShape },
      },
    },
    async (request) => {
      const { program } = askingOf(request);
      await program.choosePost(request.params.creditor as CreditorId, request.body);
      return program.postChoice(request.params.creditor as CreditorId);
    },
  );
}
