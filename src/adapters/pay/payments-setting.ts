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
};

type Kept = {
  readonly load: () => KeptPayments | null;
  readonly keep: (payments: KeptPayments | null) => void;
  readonly place: StripePlace | undefined;
  readonly newsAddress: () => Promise<string | null>;
};

const KEY = /^(?:sk|rk)_(?:live|test)_[A-Za-z0-9_]{10,250}$/;
const SECRET = /^whsec_[A-Za-z0-9+/=_-]{10,250}$/;
/** While the provider changes its secret, news is signed with either. */
const MOST_SECRETS = 2;

/** The provider at work; `null` where nothing is set up, no news could be believed, or its key is one for trials, which moves no money. */
export function readyPayments(kept: KeptPayments | null, place: StripePlace | undefined): Payments | null {
  if (kept === null || kept.secrets.length === 0 || !isLiveKey(kept.key)) return null;
  return stripePayments({ ...kept, ...(place ? { place } : {}) });
}

/** The provider of one workspace, seen, changed and tried. */
export function paymentsSetting({ load, keep, place, newsAddress }: Kept): PaymentsSetting {
  return {
    known: () => {
      const kept = load();
      if (kept === null) return null;
      const { provider, key, secrets, methods } = kept;
      return { provider, keyEnds: key.slice(-4), live: isLiveKey(key), secrets: secrets.length, methods };
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
      const others = (kept?.secrets ?? []).filter((one) => one !== secret);
      const secrets = secret === null ? others : [secret, ...others].slice(0, MOST_SECRETS);
      keep({ provider: 'stripe', key: nextKey, secrets, methods });
    },
    remove: () => keep(null),
    test: async () => {
      const kept = load();
      if (kept === null) throw new Refusal('payments-not-set-up', 'No provider of payments is set up.');
      await tryStripe({ ...kept, ...(place ? { place } : {}) });
    },
  };
}
