import { z } from 'zod';
import { Refusal } from '../../core/base/refusal.ts';
import type { PostProof, PostStep } from '../../core/case/post.ts';
import type { DebtorDetails } from '../../core/receivable/party.ts';
import type { Postman, PostNews, PostStanding, RegisteredLetter } from '../../ports/postman.ts';
import { postalLines } from '../print/postal-address.ts';
import { type MailevaClient, readAs } from './maileva-client.ts';
import { type Sending, sendingsOf } from './maileva-sendings.ts';

const BASE = '/registered_mail/v4';

/** Registered letters on paper that Maileva prints and hands to La Poste, with acknowledgement of receipt. */
export function mailevaLrar(client: MailevaClient): Postman {
  const sendings = sendingsOf(client, BASE);
  return {
    provider: 'maileva',
    service: 'lrar',
    lines: (to) => Object.values(addressOf(to)),
    submit: (letter) => sendings.submit(letter.reference, filledOf(letter)),
    find: sendings.find,
    discard: sendings.discard,
    look: async (id) => {
      const sending = await sendings.sending(id);
      if (sending === null) throw new Refusal('post-refused', 'Maileva did not take it: it knows no such letter', { words: '404' });
      const raw = await sendings.recipient(id);
      return standingOf(sending, raw === null ? null : readAs(recipientShape, Buffer.from(JSON.stringify(raw))));
    },
    proof: (id, what) => sendings.file(id, FILES[what]),
  };
}

const FILES: Readonly<Record<PostProof, string>> = {
  deposit: 'download_deposit_proof',
  content: 'download_content_proof',
  receipt: 'download_acknowledgement_of_receipt',
  undelivered: 'download_undelivered_mail',
};

const TOWN = /^\d{5} [A-Z0-9 ]+$/;
const SERVED = new Set(['FR', 'MC', 'GP', 'MQ', 'GF', 'RE', 'YT', 'PM', 'BL', 'MF', 'WF', 'PF', 'NC', 'TF']);

/** Their six lines: the name above, the town below, what is between from the street upwards. @throws Refusal `post-address-unfit` */
function addressOf(to: Pick<DebtorDetails, 'name' | 'address'>): Readonly<Record<string, string>> {
  const { address } = to;
  if (address === null) throw unfit('there is none');
  if (!SERVED.has(address.country)) throw unfit(address.country);
  const [name = '', ...rest] = postalLines({ ...to, email: null, phone: null }, address);
  const town = rest.at(-1) ?? '';
  if (name === '' || !TOWN.test(town)) throw unfit(town);
  const between = rest.slice(0, -1);
  // The street is line 4, as the norm has it; what is more goes above it, and at last below.
  const [street, ...above] = between.toReversed();
  const [third, second, fifth] = above;
  const lines = [name, second, third, street, fifth, town];
  return Object.fromEntries(lines.flatMap((line, at) => (line ? [[`address_line_${at + 1}`, line]] : [])));
}

function unfit(why: string): Refusal {
  return new Refusal('post-address-unfit', `The provider takes no letter to this address (${why}): mend it, or post the letter by hand.`, {
    why,
  });
}

function filledOf({ reference, isNew = false, pdf, to, from }: RegisteredLetter) {
  const sender = Object.entries(addressOf(from)).map(([name, line]) => [`sender_${name}`, line]);
  return {
    isNew,
    sending: {
      name: reference,
      custom_id: reference,
      acknowledgement_of_receipt: true,
      // The slip comes back as a file, and a letter that was not delivered too.
      returned_mail_scanning: true,
      color_printing: false,
      duplex_printing: false,
      // The address is on a page of its own: where the window of their envelope is need not be known.
      optional_address_sheet: true,
      archiving_duration: 10,
      postage_type: 'FAST',
      sender_country_code: from.address.country,
      ...Object.fromEntries(sender),
    },
    parts: [
      { path: '/documents', form: () => documentForm(pdf) },
      { path: '/recipients', json: { custom_id: reference, ...addressOf(to), country_code: to.address?.country ?? 'FR' } },
    ],
    submit: null,
  };
}

function documentForm(pdf: Uint8Array): FormData {
  const form = new FormData();
  form.set('document', new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }), 'courrier.pdf');
  form.set('metadata', new Blob([JSON.stringify({ priority: 1, name: 'courrier.pdf' })], { type: 'application/json' }));
  return form;
}

const instantShape = z.iso.datetime({ offset: true }).nullish().catch(null);
const deliveryShape = z.object({ date: instantShape, code: z.string().max(20).nullish(), category: z.string().max(60).nullish() });
const recipientShape = z.object({
  status: z.string().max(60),
  status_detail: z.string().max(2_000).nullish(),
  registered_number: z.string().max(60).nullish(),
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((at) => [`address_line_${at}`, z.string().max(200).nullish()])),
  statuses: z
    .array(z.object({ status: z.string().max(60).nullish(), date: instantShape }))
    .max(100)
    .nullish(),
  delivery_statuses: z.array(deliveryShape).max(500).nullish(),
  main_delivery_statuses: z.array(deliveryShape).max(500).nullish(),
  deposit_proof_date: instantShape,
  deposit_proof_url: z.string().max(2_000).nullish(),
  content_proof_date: instantShape,
  content_proof_url: z.string().max(2_000).nullish(),
  acknowledgement_of_receipt_date: instantShape,
  acknowledgement_of_receipt_url: z.string().max(2_000).nullish(),
  undelivered_mail_date: instantShape,
  undelivered_mail_archive_date: instantShape,
  undelivered_mail_url: z.string().max(2_000).nullish(),
  undelivered_mail_reason: z.string().max(20).nullish(),
});
type Recipient = z.infer<typeof recipientShape>;

const REJECTED = new Set(['REJECTED', 'SENDING_REJECTED', 'CANCELED']);

/** LP17 is delivered as well: to whoever sent it. */
const BY_CODE: Readonly<Record<string, PostStep>> = {
  LP08: 'awaiting',
  LP09: 'presented',
  LP15: 'delivered',
  LP16: 'delivered',
  LP17: 'returned',
  LP19: 'unclaimed',
  LP20: 'bad-address',
  LP21: 'bad-address',
  LP22: 'refused',
  LP24: 'returned',
  LP25: 'returned',
  LP27: 'returned',
  LP28: 'delivered',
  LP29: 'delivered',
};
const BY_CATEGORY: Readonly<Record<string, PostStep>> = {
  FIRST_PRESENTATION: 'presented',
  DELIVERED: 'delivered',
  UNDELIVERED: 'returned',
};
const BY_REASON: Readonly<Record<string, PostStep>> = { N02: 'bad-address', N03: 'unclaimed', N05: 'refused', N07: 'bad-address' };

/** What the answer says of the letter. That it was printed does not say that it was posted: that is what the proof of deposit says. */
function standingOf(sending: Sending, recipient: Recipient | null): PostStanding {
  if (recipient === null) return { number: null, address: [], news: [], proofs: [] };
  const lines = recipient as unknown as Readonly<Record<string, string | null | undefined>>;
  const address = [1, 2, 3, 4, 5, 6].flatMap((at) => lines[`address_line_${at}`] || []);
  return { number: recipient.registered_number ?? null, address, news: newsOf(sending, recipient), proofs: proofsOf(recipient) };
}

function newsOf({ status }: Sending, recipient: Recipient): PostNews[] {
  const told: PostNews[] = [];
  const since = (name: string) => recipient.statuses?.find((one) => one.status === name)?.date ?? null;
  if (REJECTED.has(status) || REJECTED.has(recipient.status))
    return [{ what: 'rejected', at: since(recipient.status), code: recipient.status }];
  if (status === 'BLOCKED' || recipient.status === 'BLOCKED') told.push({ what: 'blocked', at: since('BLOCKED'), code: 'BLOCKED' });
  if (recipient.status === 'PROCESSED') told.push({ what: 'printed', at: since('PROCESSED'), code: 'PROCESSED' });
  if (recipient.deposit_proof_date) told.push({ what: 'posted', at: recipient.deposit_proof_date, code: null });
  const reason = BY_REASON[recipient.undelivered_mail_reason ?? ''];
  if (reason && recipient.undelivered_mail_date)
    told.push({ what: reason, at: recipient.undelivered_mail_date, code: recipient.undelivered_mail_reason ?? null });
  for (const { date, code, category } of [...(recipient.main_delivery_statuses ?? []), ...(recipient.delivery_statuses ?? [])]) {
    const what = BY_CODE[code ?? ''] ?? BY_CATEGORY[category ?? ''];
    if (date && what) told.push({ what, at: date, code: code ?? category ?? null });
    if (date && code === 'LP09') told.push({ what: 'awaiting', at: date, code });
    if (date && category === 'FIRST_PRESENTATION') told.push({ what: 'presented', at: date, code: code ?? null });
  }
  return withoutLooks(told);
}

const ENDS: ReadonlySet<PostStep> = new Set(['refused', 'unclaimed', 'bad-address', 'returned']);

/** A letter that came back was not delivered, whatever else is written of it: what looks like it is left out, and a person is asked. */
function withoutLooks(told: readonly PostNews[]): PostNews[] {
  return told.some(({ what }) => ENDS.has(what)) ? told.filter(({ what }) => what !== 'delivered') : [...told];
}

/** A proof can be had once both its day and its place are filled, as far as each is told. */
function proofsOf(one: Recipient): PostStanding['proofs'] {
  const all: readonly (readonly [PostProof, string | null | undefined, string | null | undefined])[] = [
    ['deposit', one.deposit_proof_date, one.deposit_proof_url],
    ['content', one.content_proof_date, one.content_proof_url],
    ['receipt', one.acknowledgement_of_receipt_date, one.acknowledgement_of_receipt_url],
    ['undelivered', one.undelivered_mail_archive_date ?? one.undelivered_mail_date, one.undelivered_mail_url],
  ];
  return all.flatMap(([what, at, url]) => (at && url ? [{ what, at }] : []));
}
