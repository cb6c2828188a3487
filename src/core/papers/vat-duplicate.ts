import { EUR } from '../base/money.ts';
import type { Rate } from '../base/rate.ts';
import { Refusal } from '../base/refusal.ts';
import { formatDay } from '../base/text.ts';
import { type LossGround, splitVat, type VatDueOn, type VatRecovery, vatRecovery } from '../law/vat-recovery.ts';
import { oneLine } from '../letter/foreign-text.ts';
import type { Item } from '../receivable/item.ts';
import type { PaperFacts } from './facts.ts';
import { fieldOf, text } from './field.ts';
import type { Paper, PaperBlock, PaperDoubt, PaperField } from './paper.ts';
import { addressText, creditorSection, debtorSection, signatureSection } from './parties.ts';
import { amountText, column } from './sums.ts';

const GROUNDS = ['liquidation-judgment', 'proved-otherwise', 'unpaid'] as const satisfies readonly LossGround[];
const DUE_ON = ['delivery', 'invoicing', 'receipts'] as const satisfies readonly VatDueOn[];

/** The duplicate cannot be made yet, or at all: why. */
export function vatBar(facts: PaperFacts, paper: Pick<Paper, 'sections'>): VatBar | null {
  const fields = paper.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.is === 'fields' ? block.fields : [])));
  const recovery = recoveryOf(facts, fields);
  if (recovery === null) return null;
  if (!recovery.recoverable) return recovery;
  const ground = fields.find(({ key }) => key === 'vat.ground')?.raw;
  return ground === 'liquidation-judgment' && !isJudged(facts) ? { reason: 'no-judgment' } : null;
}

export type VatBar = { readonly reason: Extract<VatRecovery, { recoverable: false }>['reason'] | 'no-judgment' };

/** Whether a judgment that can be the one of a liquidation is on record, on the day of the paper or before. */
function isJudged({ debtor: { proceedings }, on }: PaperFacts): boolean {
  return proceedings !== null && proceedings.since <= on && (proceedings.kind === 'liquidation' || proceedings.kind === 'unknown');
}

/**
 * The duplicate of an invoice that stayed unpaid, with the statement that the customer may not deduct its VAT: what the creditor takes it
 * back by. It goes with a copy of the invoice itself.
 * @law CGI 272-1; BOI-TVA-DED-40-10-20
 * @effect 2017-04-05
 * @throws Refusal `paper-not-for-it` of an invoice that is not in euro: the statement is, and at which rate nobody has said
 */
export function vatDuplicate(facts: PaperFacts, invoice: Item): Paper {
  const { typed, on, claimOn, debtor } = facts;
  if (invoice.currency !== EUR)
    throw new Refusal('paper-not-for-it', 'The duplicate is made in euro: ask the accountant about an invoice in another currency.', {
      ...{ kind: 'vat-duplicate', reason: 'not-in-euro' },
    });
  const rate = fieldOf(typed, 'vat.rate', { required: true, unprinted: true });
  const dueOn = fieldOf(typed, 'vat.dueOn', { choices: DUE_ON, required: true, unprinted: true });
  const ground = fieldOf(typed, 'vat.ground', {
    ...{ choices: GROUNDS, required: true, unprinted: true },
    known: debtor.proceedings?.kind === 'liquidation' && isJudged(facts) ? 'liquidation-judgment' : null,
  });
  const asked = [rate, dueOn, ground];
  const recovery = recoveryOf(facts, asked);
  return {
    kind: 'vat-duplicate',
    title: `Duplicata de la facture ${oneLine(invoice.number)}`,
    subtitle: 'Créance irrécouvrable : récupération de la TVA',
    addressee: [oneLine(debtor.details.name), addressText(debtor.details.address)].filter((line) => line !== ''),
    on,
    claimOn,
    sections: [
      creditorSection(facts),
      debtorSection(facts, null),
      { key: 'invoice', box: null, blocks: [invoiceTable(invoice)] },
      { key: 'vat', box: null, blocks: [{ is: 'fields', fields: asked }, ...splitBlocks(recovery, invoice)] },
      signatureSection(facts),
    ],
    doubts: vatDoubts(recovery),
    totals: [{ cents: invoice.openCents, currency: invoice.currency }],
  };
}

function invoiceTable(invoice: Item): PaperBlock {
  const { number, issuedOn, dueOn, amountCents, openCents, currency } = invoice;
  const days = [issuedOn, dueOn].map((one) => (one === null ? '' : formatDay(one, 'fr')));
  return {
    is: 'table',
    columns: [
      column('Facture', false, true),
      column('Émise le'),
      column('Échéance'),
      column('Montant TTC', true),
      column('Reste impayé TTC', true),
    ],
    rows: [[oneLine(number), ...days, amountText(amountCents, currency), amountText(openCents, currency)]],
    totals: [],
  };
}

/** `null` while something that decides it has not been said, or makes no sense. */
function recoveryOf({ invoice, on }: PaperFacts, fields: readonly PaperField[]): VatRecovery | null {
  const raw = (key: PaperField['key']) => fields.find((field) => field.key === key)?.raw ?? '';
  const rate = rateOf(raw('vat.rate'));
  const ground = GROUNDS.find((one) => one === raw('vat.ground'));
  const vatDueOn = DUE_ON.find((one) => one === raw('vat.dueOn'));
  if (invoice === null || rate === null || ground === undefined || vatDueOn === undefined) return null;
  return vatRecovery({ ground, vatDueOn, unpaid: splitVat(invoice.openCents, { rate }) }, on);
}

/** "20", "5,5" or "5.5": percent with at most two decimals. */
export function rateOf(said: string): Rate | null {
  const found = /^(\d{1,2})(?:[.,](\d{1,2}))?\s?%?$/.exec(said.trim());
  return found === null ? null : ((Number(found[1]) * 10_000 + Number((found[2] ?? '').padEnd(2, '0')) * 100) as Rate);
}

function splitBlocks(recovery: VatRecovery | null, { currency }: Item): PaperBlock[] {
  if (recovery === null || !recovery.recoverable) return [];
  const sums = [recovery.net, recovery.vat, recovery.net + recovery.vat].map((cents) => amountText(cents, currency));
  const columns = [column('Prix net impayé', true), column('TVA correspondante', true), column('Total TTC impayé', true)];
  return [{ is: 'table', columns, rows: [sums], totals: [] }, text(recovery.notice, true)];
}

/** The one rate is a person's word: whether all of the invoice bears it, our records do not say. */
function vatDoubts(recovery: VatRecovery | null): PaperDoubt[] {
  const attach: PaperDoubt = { code: 'vat-attach-invoice', check: false };
  if (recovery === null) return [attach];
  return [attach, { code: 'vat-unsure', check: true, article: recovery.article }];
}
