import { z } from 'zod';

/** The provider of registered letters of a workspace, as the settings file keeps it. */
export const postSchema = z.strictObject({
  provider: z.literal('maileva'),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  user: z.string().min(1),
  password: z.string().min(1),
  trial: z.boolean(),
  senderId: z.string().min(1).nullable(),
  /** What nobody guesses, in the address at which the provider tells its hints. */
  hook: z.string().min(20),
});
export type PostConfig = z.infer<typeof postSchema>;
