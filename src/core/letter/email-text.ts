import { formatLongDay } from '../base/text.ts';
import type { Block, ClaimRow, ItemRow, Message, PaymentBlock, TotalRow } from './message.ts';
import { signerOf } from './signature.ts';
import { labelsIn } from './wording/labels.ts';

/** The text part, for those who read without HTML: the same blocks, in the same order, with every figure. */
export function emailText(message: Message): string {
  const { language, sender, reference } = message;
  const labels = labelsIn(language);
  const parts = [
    `${sender.name}\n${formatLongDay(message.date, language)} · ${message.recipient.name}`,
    message.greeting,
    ...message.blocks.map((block) => blockText(block, labels.colon)),
    message.closing,
    [signerOf(sender), sender.name, [sender.email, sender.phone].filter((part) => part !== null).join(' · ')]
      .filter((line) => line !== null)
      .join('\n'),
    ['—', `${labels.email.reference}${labels.colon} ${reference}`, ...message.mentions].join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function blockText(block: Block, colon: string): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'items':
      return [
        block.title.toUpperCase(),
        ...block.rows.map((row) => itemText(row, block.headers, colon)),
        ...totalTexts(block.totals, colon),
      ].join('\n');
    case 'claim':
      return [
        block.title.toUpperCase(),
        ...block.rows.map((row) => claimText(row, colon)),
        ...totalTexts(block.totals, colon),
        ...(block.notes.length > 0 ? ['', ...block.notes] : []),
      ].join('\n');
    case 'payment':
      return paymentText(block.payment, colon);
    case 'page':
      return [block.title.toUpperCase(), block.text, block.url].join('\n');
  }
}

function itemText({ number, issued, due, late, open }: ItemRow, headers: readonly string[], colon: string): string {
  const field = (at: number, value: string) => (value === '–' ? [] : [`${headers[at] ?? ''}${colon} ${value}`]);
  const dates = [...field(1, issued), ...field(2, due), ...field(3, late)].join(' · ');
  return [`* ${number}`, ...(dates === '' ? [] : [`  ${dates}`]), `  ${field(4, open).join('')}`].join('\n');
}

function claimText({ label, period, rate, amount }: ClaimRow, colon: string): string {
  const detail = [period, rate].filter((part) => part !== '').join(' · ');
  return [`* ${label}${colon} ${amount}`, ...(detail === '' ? [] : [`  ${detail}`])].join('\n');
}

function totalTexts(totals: readonly TotalRow[], colon: string): readonly string[] {
  return totals.map(({ label, amount }) => `${label}${colon} ${amount}`);
}

function paymentText({ title, labels, holder, iban, bic, amountText, reference }: PaymentBlock, colon: string): string {
  const fields = [
    [labels.amount, amountText],
    [labels.holder, holder],
    [labels.iban, iban],
    ...(bic ? [[labels.bic, bic]] : []),
    [labels.reference, reference],
  ];
  return [title.toUpperCase(), ...fields.map(([label = '', value = '']) => `  ${label}${colon} ${value}`)].join('\n');
}
