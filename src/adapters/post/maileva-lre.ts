import { z } from 'zod';
import { Refusal } from '../../core/base/refusal.ts';
import { oneLine } from '../../core/base/text.ts';
import type { PostProof, PostStep } from '../../core/case/post.ts';
import type { DebtorDetails } from '../../core/receivable/party.ts';
import type { Postman, PostNews, PostStanding, RegisteredLetter } from '../../ports/postman.ts';
import { type MailevaClient, readAs } from './maileva-client.ts';
import { type Sending, sendingsOf } from './maileva-sendings.ts';

const BASE = '/electronic_qualified_registered_mail/v1';

/**
 * Qualified electronic registered letters by Maileva. Each is submitted with a code of one use that a person reads off their own device.
 * Where that code stands in the question is not in the description that was read (version 1.3): it is to be tried before the first real one.
 */
export function mailevaLre(client: MailevaClient, senderId: string): Postman {
  const sendings = sendingsOf(client, BASE);
  return {
    provider: 'maileva',
    service: 'lre',
    lines: (to) => [emailOf(to)],
    submit: async (letter) => {
      if (letter.code === null) return { kind: 'refused', permanent: false, reply: 'no code was given' };
      return sendings.submit(letter.reference, filledOf(letter, senderId, letter.code));
    },
    find: sendings.find,
    discard: sendings.discard,
    look: async (id) => {
      const sending = await sendings.sending(id);
      if (sending === null) throw new Refusal('post-refused', 'Maileva did not take it: it knows no such letter', { words: '404' });
      const raw = await sendings.recipient(id);
      return standingOf(sending, raw === null ? null : readAs(recipientShape, Buffer.from(JSON.stringify(raw))));
    },
    // Refused, not claimed and received are proved by one and the same document of theirs.
    proof: (id, what) => sendings.file(id, what === 'deposit' ? 'download_deposit_proof' : 'download_delivery_proof'),
  };
}

/** @throws Refusal `post-address-unfit` */
function emailOf({ email }: DebtorDetails): string {
  if (email !== null) return email;
  throw new Refusal(
    'post-address-unfit',
    'The provider takes no letter to this address (no e-mail): mend it, or post the letter by hand.',
    {
      why: 'e-mail',
    },
  );
}

const LONGEST_NAME = 50;
const LONGEST_COMPANY = 38;

function filledOf({ reference, isNew = false, pdf, to, kind }: RegisteredLetter, senderId: string, code: string) {
  const isPerson = kind === 'consumer' || kind === 'unknown';
  const words = oneLine(to.name, 120).split(' ');
  const [first, last] = isPerson && words.length > 1 ? [words[0], words.slice(1).join(' ')] : [to.name, to.name];
  return {
    isNew,
    sending: { name: reference, custom_id: reference, sender_id: senderId },
    parts: [
      { path: '/documents', form: () => documentForm(pdf) },
      {
        path: '/recipients',
        json: {
          custom_id: reference,
          legal_status: isPerson ? 'INDIVIDUAL' : 'PROFESSIONAL',
          first_name: oneLine(first ?? to.name, LONGEST_NAME),
          last_name: oneLine(last ?? to.name, LONGEST_NAME),
          email: emailOf(to),
          ...(isPerson ? {} : { company: oneLine(to.name, LONGEST_COMPANY) }),
        },
      },
    ],
    submit: { otp: code },
  };
}

function documentForm(pdf: Uint8Array): FormData {
  const form = new FormData();
  form.set('document', new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }), 'courrier.pdf');
  form.set('name', 'courrier.pdf');
  return form;
}

const instantShape = z.iso.datetime({ offset: true }).nullish().catch(null);
const proofShape = z.object({ type: z.string().max(60).nullish(), creation_date: instantShape, href: z.string().max(2_000).nullish() });
const recipientShape = z.object({
  status: z.string().max(60),
  status_date: instantShape,
  email: z.string().max(400).nullish(),
  deposit_proof: proofShape.nullish(),
  delivery_proof: proofShape.nullish(),
});
type Recipient = z.infer<typeof recipientShape>;

const BY_STATUS: Readonly<Record<string, PostStep>> = {
  ACCEPTED: 'delivered',
  REFUSED: 'refused',
  NOT_CLAIMED: 'unclaimed',
  REJECTED: 'rejected',
  CANCELED: 'rejected',
  ERROR: 'rejected',
};
const PROOFS: Readonly<Record<string, PostProof>> = {
  ACKNOWLEDGMENT_OF_RECEIPT: 'receipt',
  REFUSAL_PROOF: 'undelivered',
  NOT_CLAIMED_PROOF: 'undelivered',
};

function standingOf({ status }: Sending, recipient: Recipient | null): PostStanding {
  if (recipient === null) return { number: null, address: [], news: [], proofs: [] };
  const at = recipient.status_date ?? null;
  const step = status === 'REJECTED' ? 'rejected' : BY_STATUS[recipient.status];
  const deposit = dayOf(recipient.deposit_proof);
  const news: PostNews[] = [
    ...(deposit ? [{ what: 'posted', at: deposit, code: null } as const] : []),
    // A day of the law is never made up: without one it is waited for.
    ...(step && (at !== null || step === 'rejected') ? [{ what: step, at, code: recipient.status }] : []),
  ];
  const delivered = dayOf(recipient.delivery_proof);
  const what = PROOFS[recipient.delivery_proof?.type ?? ''];
  const proofs: PostStanding['proofs'] = [
    ...(deposit ? [{ what: 'deposit', at: deposit } as const] : []),
    ...(delivered && what ? [{ what, at: delivered }] : []),
  ];
  return { number: null, address: recipient.email ? [recipient.email] : [], news, proofs };
}

function dayOf(proof: Recipient['deposit_proof']): string | null {
  return proof?.href && proof.creation_date ? proof.creation_date : null;
}
