import { Refusal } from '../../core/base/refusal.ts';
import type { PaymentMethod } from '../../core/case/card-payment.ts';
import type { Payments, PaymentsSetting } from '../../ports/payments.ts';
import { isLiveKey, type StripePlace, stripePayments, tryStripe } from './stripe.ts';

/** The provider of one workspace as it is kept, with its secrets. */
export type KeptPayments = {
  readonly provider: 'stripe';
  readonly key: string;
  /** The newest first. */
  readonly secrets: readonly string[];
  readonly methods: readonly PaymentMethod[];
  /** When the last secret but one was replaced, in milliseconds since 1970. */
  readonly replacedAt?: number | undefined;
};

type Kept = {
  readonly load: () => KeptPayments | null;
  readonly keep: (payments: KeptPayments | null) => void;
  readonly place: StripePlace | undefined;
  readonly newsAddress: () => Promise<string | null>;
  readonly now?: () => number;
};

const KEY = /^(?:sk|rk)_(?:live|test)_[A-Za-z0-9_]{10,250}$/;
const SECRET = /^whsec_[A-Za-z0-9+/=_-]{10,250}$/;
/** While the provider changes its secret, news is signed with either: for a day at most, for the old one may have been replaced because it leaked. */
const MOST_SECRETS = 2;
const BOTH_FOR_MS = 86_400_000;

function believed({ secrets, replacedAt }: KeptPayments, now: number): readonly string[] {
  return secrets.slice(0, replacedAt !== undefined && now - replacedAt < BOTH_FOR_MS ? MOST_SECRETS : 1);
}

/** The provider at work; `null` where nothing is set up, no news could be believed, or its key is one for trials, which moves no money. */
export function readyPayments(kept: KeptPayments | null, place: StripePlace | undefined, now = Date.now()): Payments | null {
  if (kept === null || kept.secrets.length === 0 || !isLiveKey(kept.key)) return null;
  return stripePayments({ ...kept, secrets: believed(kept, now), ...(place ? { place } : {}) });
}

/** The provider of one workspace, seen, changed and tried. */
export function paymentsSetting({ load, keep, place, newsAddress, now = Date.now }: Kept): PaymentsSetting {
  return {
    known: () => {
      const kept = load();
      if (kept === null) return null;
      const { provider, key, methods } = kept;
      return { provider, keyEnds: key.slice(-4), live: isLiveKey(key), secrets: believed(kept, now()).length, methods };
    },
    newsAddress,
    save: ({ key, secret, methods }) => {
      const kept = load();
      const nextKey = key ?? kept?.key;
      if (nextKey === undefined) throw new Refusal('payments-key-missing', 'Give the secret key of Stripe (sk_live_… or rk_live_…).');
      if (!KEY.test(nextKey))
        throw new Refusal(
          'payments-key-invalid',
          'That is no secret key of Stripe: it begins with sk_live_ or rk_live_, and is not the public one.',
        );
      if (secret !== null && !SECRET.test(secret))
        throw new Refusal('payments-secret-invalid', 'That is no signing secret of Stripe: it begins with whsec_.');
      const known = kept === null ? [] : believed(kept, now());
      const isNew = secret !== null && secret !== known[0];
      // Another key may be of another account, whose news is signed with nothing that was known.
      const others = isNew && nextKey !== kept?.key ? [] : known.filter((one) => one !== secret);
      const secrets = secret === null ? others : [secret, ...others].slice(0, MOST_SECRETS);
      const replacedAt = isNew ? now() : kept?.replacedAt;
      keep({ provider: 'stripe', key: nextKey, secrets, methods, ...(replacedAt === undefined ? {} : { replacedAt }) });
    },
    remove: () => keep(null),
    test: async () => {
      const kept = load();
      if (kept === null) throw new Refusal('payments-not-set-up', 'No provider of payments is set up.');
      await tryStripe({ ...kept, ...(place ? { place } : {}) });
    },
  };
}
