import { type Currency, money, sumCents } from '../base/money.ts';
import { formatDay, formatMoney } from '../base/text.ts';
import { oneLine } from '../letter/foreign-text.ts';
import type { PaperFacts } from './facts.ts';
import { fieldOf, text } from './field.ts';
import type { Paper, PaperBlock, PaperDoubt } from './paper.ts';
import { creditorSection, debtorSection, signatureSection } from './parties.ts';
import { column } from './sums.ts';

/** After payment the creditor takes its request or its instructions back, to the court or the officer, with what came and when. */
export function discontinuance(facts: PaperFacts): Paper {
  const { typed, on, claimOn, received, stillOpen } = facts;
  const name = fieldOf(typed, 'addressee.name', { required: true });
  const address = fieldOf(typed, 'addressee.address');
  const act = fieldOf(typed, 'seised.act', { required: true, known: 'requête en injonction de payer', source: 'suggested' });
  const since = fieldOf(typed, 'seised.on', { shape: 'day', required: true });
  const file = fieldOf(typed, 'order.file');
  const words = `Nous nous désistons de cet acte (${act.value}) et vous prions de ne pas y donner d’autre suite.`;
  return {
    kind: 'discontinuance',
    title: 'Désistement après paiement',
    subtitle: '',
    addressee: [name.value, address.value].filter((line) => line !== ''),
    on,
    claimOn,
    sections: [
      { key: 'addressee', box: null, blocks: [{ is: 'fields', fields: [name, address, act, since, file] }] },
      creditorSection(facts),
      debtorSection(facts, null),
      { key: 'received', box: null, blocks: receivedBlocks(facts) },
      {
        key: 'discontinuance',
        box: null,
        blocks: [text(words), { is: 'prose', field: fieldOf(typed, 'request.more', { shape: 'text' }) }],
      },
      signatureSection(facts),
    ],
    doubts: discontinuanceDoubts(received.length, stillOpen),
    totals: sumsByCurrency(received).map(([currency, cents]) => ({ cents, currency })),
  };
}

function receivedBlocks({ received, claimOn }: PaperFacts): PaperBlock[] {
  if (received.length === 0) return [text('Aucun règlement n’est inscrit dans nos écritures depuis cette demande.')];
  const tables = [...Map.groupBy(received, ({ sum }) => sum.currency)].map(([currency, all]): PaperBlock => {
    const total = formatMoney(money(sumCents(all.map(({ sum }) => sum.cents)), currency), 'fr');
    return {
      is: 'table',
      columns: [column('Reçu le'), column('Imputé sur', false, true), column('Montant', true)],
      rows: all.map(({ on, number, sum }) => [formatDay(on, 'fr'), `Facture ${oneLine(number)}`, formatMoney(sum, 'fr')]),
      totals: [{ label: 'Total reçu', amount: total }],
    };
  });
  return [text(`Depuis cette demande (factures en retard au ${formatDay(claimOn, 'fr')}), nous avons reçu :`), ...tables];
}

function sumsByCurrency(received: PaperFacts['received']): [Currency, bigint][] {
  return [...Map.groupBy(received, ({ sum }) => sum.currency)].map(([currency, all]) => [
    currency,
    sumCents(all.map(({ sum }) => sum.cents)),
  ]);
}

function discontinuanceDoubts(received: number, stillOpen: PaperFacts['stillOpen']): PaperDoubt[] {
  const open = stillOpen.map((sum) => formatMoney(sum, 'fr')).join(', ');
  return [
    ...(received === 0 ? [{ code: 'nothing-received', check: true } as const] : []),
    ...(stillOpen.length === 0 ? [] : [{ code: 'still-owed', check: true, text: open } as const]),
  ];
}
