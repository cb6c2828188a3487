import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Refusal } from '../../core/base/refusal.ts';
import type { Postmen, PostSetting } from '../../ports/postman.ts';
import { type MailevaClient, type MailevaPlace, mailevaClient, PLACES, refusalOf } from './maileva-client.ts';
import { mailevaLrar } from './maileva-lrar.ts';
import { mailevaLre } from './maileva-lre.ts';

/** The provider of one workspace as it is kept, with its secrets. */
export type KeptPost = {
  readonly provider: 'maileva';
  readonly clientId: string;
  readonly clientSecret: string;
  readonly user: string;
  readonly password: string;
  readonly trial: boolean;
  readonly senderId: string | null;
  readonly hook: string;
};

type Kept = {
  readonly load: () => KeptPost | null;
  readonly keep: (post: KeptPost | null) => void;
  /** Something on this machine that plays it, for trials. */
  readonly place: MailevaPlace | undefined;
  readonly newsAddress: (hook: string) => Promise<string | null>;
};

const NAME = /^[\w.@+-]{1,100}$/;
const SENDER = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function clientOf(kept: KeptPost, place: MailevaPlace | undefined): MailevaClient {
  return mailevaClient({ keys: kept, place: place ?? (kept.trial ? PLACES.trial : PLACES.real) });
}

/** One client for as long as nothing is changed, so that a token is used as long as it is good. */
const clients = new Map<string, MailevaClient>();
const MOST_CLIENTS = 100;

/** The provider at work; `null` where none is set up. */
export function readyPost(kept: KeptPost | null, place: MailevaPlace | undefined): Postmen | null {
  if (kept === null) return null;
  const key = JSON.stringify([kept, place]);
  const client = clients.get(key) ?? clientOf(kept, place);
  if (clients.size >= MOST_CLIENTS) clients.clear();
  clients.set(key, client);
  return { lrar: mailevaLrar(client), lre: kept.senderId === null ? null : mailevaLre(client, kept.senderId) };
}

/** Whether somebody who knocks knows the address; compared in constant time. */
export function isHook(kept: KeptPost | null, told: string): boolean {
  const [known, given] = [Buffer.from(kept?.hook ?? ''), Buffer.from(told)];
  return kept !== null && known.length === given.length && timingSafeEqual(known, given);
}

/** The provider of one workspace, seen, changed and tried. */
export function postSetting({ load, keep, place, newsAddress }: Kept): PostSetting {
  return {
    known: () => {
      const kept = load();
      return kept && { provider: kept.provider, user: kept.user, trial: kept.trial, electronic: kept.senderId !== null };
    },
    newsAddress: async () => {
      const kept = load();
      return kept && newsAddress(kept.hook);
    },
    save: ({ clientId, user, clientSecret, password, trial, senderId }) => {
      const kept = load();
      // A known secret never goes to another place or with another name, whoever asks for it.
      const isSame = kept !== null && kept.clientId === clientId && kept.user === user && kept.trial === trial;
      const next = {
        clientSecret: clientSecret ?? (isSame ? kept.clientSecret : null),
        password: password ?? (isSame ? kept.password : null),
      };
      if (next.clientSecret === null || next.password === null)
        throw new Refusal('post-secrets-missing', 'Give the secret of the application and the password of the user of Maileva.');
      if (!NAME.test(clientId) || !NAME.test(user) || (senderId !== null && !SENDER.test(senderId)))
        throw new Refusal(
          'post-settings-invalid',
          'That is no access to Maileva: an application, a user and, for electronic letters, the number of a verified sender.',
        );
      const hook = kept?.hook ?? randomBytes(32).toString('base64url');
      keep({ provider: 'maileva', clientId, user, trial, senderId, hook, clientSecret: next.clientSecret, password: next.password });
    },
    remove: () => keep(null),
    test: async () => {
      const kept = load();
      if (kept === null) throw new Refusal('post-not-set-up', 'No provider of registered letters is set up: give one with "acquit post".');
      const answer = await clientOf(kept, place).ask({
        method: 'GET',
        path: '/registered_mail/v4/sendings?start_index=1&count=1',
        again: true,
      });
      if (answer.is !== 'answered') throw refusalOf(answer);
    },
  };
}
