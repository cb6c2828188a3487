import { Refusal } from '../../core/base/refusal.ts';
import { mobileOf } from '../../core/receivable/mobile.ts';
import type { Texter, TextsSetting } from '../../ports/texter.ts';
import { type OvhOptions, ovhTexter } from './ovh.ts';

/** The provider of one workspace as it is kept, with its secrets. */
export type KeptTexts = { readonly provider: 'ovh' } & Pick<OvhOptions, 'service' | 'sender' | 'keys'>;

type Kept = {
  readonly load: () => KeptTexts | null;
  readonly keep: (texts: KeptTexts | null) => void;
  readonly api: string | undefined;
};

const SERVICE = /^sms-[a-z]{2}\d{1,10}-\d{1,4}$/;
const KEY = /^[A-Za-z0-9]{8,64}$/;
/** A name as a telephone shows it: no number, so that nobody answers to it. */
const SENDER = /^(?=.*[A-Za-z])[A-Za-z0-9][A-Za-z0-9 .-]{0,9}[A-Za-z0-9]$/;

const TEST = "Acquit : message d'essai. / Acquit: test message.";

/** The provider at work; `null` where none is set up. */
export function readyTexts(kept: KeptTexts | null, api: string | undefined): Texter | null {
  return kept && ovhTexter({ ...kept, ...(api === undefined ? {} : { api }) });
}

/** The provider of one workspace, seen, changed and tried. */
export function textsSetting({ load, keep, api }: Kept): TextsSetting {
  return {
    known: () => {
      const kept = load();
      return kept && { provider: kept.provider, service: kept.service, sender: kept.sender, keyEnds: kept.keys.application.slice(-4) };
    },
    save: ({ service, sender, keys }) => {
      const next = keys ?? load()?.keys;
      if (next === undefined)
        throw new Refusal('texts-keys-missing', 'Give the three keys of OVHcloud: application key, application secret, consumer key.');
      if (!Object.values(next).every((key) => KEY.test(key)))
        throw new Refusal(
          'texts-keys-invalid',
          'Those are no keys of OVHcloud: letters and digits only, as they were given at their creation.',
        );
      if (!SERVICE.test(service))
        throw new Refusal('texts-service-invalid', 'That is no SMS account of OVHcloud: it is written sms-ab12345-1.');
      if (!SENDER.test(sender))
        throw new Refusal(
          'texts-sender-invalid',
          'The sender is a name of 2 to 11 letters and digits, without accents, as you have declared it to OVHcloud.',
        );
      keep({ provider: 'ovh', service, sender, keys: next });
    },
    remove: () => keep(null),
    test: async (typed) => {
      const texter = readyTexts(load(), api);
      if (texter === null) throw new Refusal('texts-not-set-up', 'No provider of SMS is set up: give one with "acquit sms".');
      const to = mobileOf(typed);
      if (to === null) throw new Refusal('no-mobile', 'That is no mobile number of mainland France.');
      const outcome = await texter.send({ reference: 'acquit-test', to, text: TEST });
      if (outcome.kind !== 'accepted')
        throw new Refusal('test-text-failed', `The SMS provider did not take the message: ${outcome.reply}`, { words: outcome.reply });
    },
  };
}
