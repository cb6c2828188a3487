import { formatLongDay, type Language } from '../base/text.ts';
import { COSTS_PARAGRAPHS, type CollectorPoint, missingCollectorPoints } from '../law/collector-letter.ts';
import type { CreditorProfile, PostalAddress } from '../receivable/party.ts';
import type { ComposeFinding, ComposeInput, OnBehalf } from './compose-input.ts';
import { cleanCreditor, oneLine } from './foreign-text.ts';
import type { Block, Message } from './message.ts';
import { typeset } from './typography.ts';

/** Whoever writes: what letters say of themselves, and where they are answered and paid. */
export function senderOf(client: CreditorProfile, onBehalf: OnBehalf | undefined): CreditorProfile {
  if (onBehalf === undefined) return client;
  const { contractRate, mediator } = client;
  return { ...cleanCreditor(onBehalf.agency), contractRate, mediator };
}

/** Whose invoices they are, with the agency's hand, addresses and account. */
export function spokenFor(client: CreditorProfile, onBehalf: OnBehalf | undefined): CreditorProfile {
  if (onBehalf === undefined) return client;
  const { email, phone, signatory, accounts } = senderOf(client, onBehalf);
  return { ...client, email, phone, signatory, accounts };
}

const ACTIVITY = { fr: 'exerce une activité de recouvrement amiable', en: 'collects debts amicably for others' } as const;

/** Who writes, for whom, and which letter came first. @law CPCE R124-4 */
export function introduction(client: CreditorProfile, { agency, firstLetter }: OnBehalf, language: Language): Block[] {
  const sender = cleanCreditor(agency);
  const [who, whom] = [`${sender.name}, ${addressLine(sender.address)},`, `${client.name}, ${addressLine(client.address)}`];
  const french = language === 'fr';
  const text = french
    ? `${who} ${ACTIVITY.fr} (CPCE, art. R124-1 et suivants). Nous vous écrivons au nom et pour le compte de ${whom}, qui nous a chargés par écrit de recouvrer et de recevoir pour son compte les sommes indiquées ci-dessous : « nos factures » s’entend des siennes.`
    : `${who} ${ACTIVITY.en} (CPCE, art. R124-1 and following). We write in the name and on behalf of ${whom}, which charged us in writing to collect and to receive the sums below for it: “our invoices” are its own.`;
  const recalled = firstLetter && said(firstLetter, language);
  return [text, recalled].flatMap((one): Block[] => (one === null ? [] : [{ kind: 'paragraph', text: typeset(one, language) }]));
}

function said({ reference, on }: NonNullable<OnBehalf['firstLetter']>, language: Language): string {
  const day = formatLongDay(on, language);
  return language === 'fr'
    ? `Notre première lettre : référence ${reference}, envoyée le ${day}.`
    : `Our first letter: reference ${reference}, sent on ${day}.`;
}

/** The paragraphs of the law on costs, in French whatever the language: they are reproduced, not told. */
export function reproduction(language: Language): Block[] {
  const title =
    language === 'fr'
      ? 'Article L111-8 du code des procédures civiles d’exécution, deuxième et troisième alinéas :'
      : 'Article L111-8 of the French code of civil enforcement procedures, second and third paragraphs, in French:';
  return [title, ...COSTS_PARAGRAPHS.map((text) => `« ${text} »`)].map(
    (text, at): Block => ({ kind: 'paragraph', text: typeset(text, at === 0 ? language : 'fr') }),
  );
}

const SENTENCES: Readonly<Record<CollectorPoint, string>> = {
  collector: 'The letter does not say the agency’s name, address and activity',
  creditor: 'The letter does not say the creditor’s name and address',
  debt: 'The letter does not say what is owed, invoice by invoice',
  payment: 'The letter does not say how to pay',
  'costs-paragraphs': 'The letter does not reproduce CPCE L111-8, second and third paragraphs',
  'first-letter': 'The letter does not recall the first one',
};

/** What the message lacks of what a collector's letter says, read as it is written: any of it keeps it from leaving. */
export function collectorFindings(message: Message, input: ComposeInput, client: CreditorProfile): ComposeFinding[] {
  const { onBehalf, language } = input;
  if (onBehalf === undefined || input.step.wording === 'thank-you') return [];
  const sender = cleanCreditor(onBehalf.agency);
  const tables = message.blocks.filter(({ kind }) => kind === 'items' || kind === 'claim');
  const cells = message.blocks.flatMap((block) => (block.kind === 'items' ? block.rows.map((row) => row.number) : []));
  const paragraphs = message.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  const missing = missingCollectorPoints({
    text: [...paragraphs, ...cells].join('\n'),
    collector: [sender.name, ...addressParts(sender.address), ACTIVITY[language]],
    creditor: [client.name, ...addressParts(client.address)],
    invoices: input.instalments ? [client.name] : input.claimed.map(({ number }) => oneLine(number)),
    totals: tables.length,
    payments: message.blocks.filter(({ kind }) => kind === 'payment').length,
    firstLetter: onBehalf.firstLetter ? [onBehalf.firstLetter.reference, formatLongDay(onBehalf.firstLetter.on, language)] : [],
  });
  return missing.map((point) => ({ severity: 'error', code: `collector-${point}`, message: `${SENTENCES[point]} (CPCE R124-4).` }));
}

function addressParts({ lines, postcode, city }: PostalAddress): string[] {
  // Nothing stated is a part that cannot be found.
  return lines.length === 0 ? [''] : [...lines, postcode, city];
}

function addressLine({ lines, postcode, city }: PostalAddress): string {
  return [...lines, `${postcode} ${city}`.trim()].filter((part) => part !== '').join(', ');
}
