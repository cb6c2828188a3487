import { day } from '../core/base/day.ts';
import type { DebtorId, ItemId } from '../core/base/id.ts';
import type { PaperKind, PaperSheet } from '../core/papers/paper.ts';
import { CASE_WORDS } from '../words/sealed-case.ts';
import { recordInsolvency } from './insolvency.ts';
import { type FieldsSaid, previewPaper } from './papers.ts';
import { inMemory, type Office, office, tell } from './sending.test-kit.ts';

/** The last day of what is told below. */
export const ON = day('2026-09-30');

export type Owed = { readonly it: Office; readonly debtor: DebtorId; item(number: string): ItemId };

/** 12 000 € due on 31 May 2026, 4 000 € of it paid on 31 July; a small invoice; one that is not due yet. */
export async function owed(name = 'Menuiserie Élan SARL', kind = 'business', more = 0): Promise<Owed> {
  const it = await office(inMemory);
  const { world } = it;
  await tell(world, 'debtor', name, kind);
  await tell(world, 'invoice', 'F-1', name, '12000.00', 'issued', '2026-04-30', 'due', '2026-05-31');
  await tell(world, 'invoice', 'F-2', name, '350.40', 'issued', '2026-06-10', 'due', '2026-07-10');
  await tell(world, 'invoice', 'F-3', name, '900.00', 'issued', '2026-06-20', 'due', '2026-10-31');
  for (let n = 0; n < more; n++)
    await tell(
      world,
      'invoice',
      `FA-2026-${String(n + 10).padStart(5, '0')}`,
      name,
      `${(n + 1) * 37}.90`,
      'issued',
      '2026-05-10',
      'due',
      '2026-06-09',
    );
  await documented(it, ['F-1', 'F-2']);
  world.clock.moveTo(day('2026-07-31'));
  await tell(world, 'pay', 'F-1', '4000.00');
  for (const clock of [world.clock, it.clock]) clock.moveTo(ON);
  const item = (number: string) => world.items.get(number) as ItemId;
  return { it, debtor: world.debtors.get(name) as DebtorId, item };
}

/** Their own documents are on record. */
async function documented({ deps, world }: Office, numbers: readonly string[]): Promise<void> {
  for (const number of numbers) {
    const bytes = new TextEncoder().encode(`%PDF ${number}`);
    const id = await deps.store.reserve('document', 1);
    const sha256 = deps.digest.sha256(bytes);
    const row = {
      id,
      item_id: world.items.get(number) as ItemId,
      contact_id: null,
      sha256,
      name: `${number}.pdf`,
      media_type: 'application/pdf',
    };
    await deps.store.record([{ kind: 'documents.added', by: 'claire', data: { documents: [row] } }], { documents: [{ sha256, bytes }] });
  }
}

/** The same debtor, of whom a court has opened the liquidation on 8 September. */
export async function insolvent(): Promise<Owed> {
  const all = await owed();
  await recordInsolvency(all.it.deps, all.debtor, { since: day('2026-09-08'), proceedings: 'liquidation', publishedOn: day('2026-09-20') });
  return all;
}

export async function sheetOf(
  { it, debtor, item }: Owed,
  kind: PaperKind,
  said: FieldsSaid = {},
  invoice: string | null = null,
): Promise<PaperSheet> {
  const asked = { kind, on: ON, itemId: invoice === null ? null : item(invoice), said };
  return (await previewPaper(it.deps, debtor, asked, CASE_WORDS)).paper;
}

/** What a person would fill in, by paper. */
export const FILLED: Readonly<Record<PaperKind, FieldsSaid>> = {
  'order-request': {
    'claimant.organ': 'sa gérante, Mme Claire Martin',
    'court.town': 'Grenoble',
    'request.basis':
      'Commandes acceptées des 12 et 20 avril 2026 ; marchandises livrées sans réserve.\nLa facture F-1 a été réglée en partie.',
    'agent.name': 'Me Hélène Façonnet',
    'agent.capacity': 'avocate au barreau de Lyon',
    penalty: '150,00 € (article 8 des conditions acceptées)',
    'referral.court': 'Tribunal de commerce de Grenoble',
  },
  'proof-of-debt': {
    'claimant.organ': 'sa gérante, Mme Claire Martin',
    'proceedings.court': 'Tribunal de commerce de Grenoble',
    'addressee.name': 'Me Rémi Lacroix',
    'addressee.address': '4 place de Verdun, 38000 Grenoble',
    security: 'Réserve de propriété sur les marchandises de la facture F-1 ; les autres créances sont chirographaires.',
  },
  'service-instructions': {
    'addressee.name': 'SELARL Bouchard & Noël',
    'order.court': 'Tribunal de commerce de Grenoble',
    'order.number': '2026IP00123',
    'order.madeOn': '2026-09-15',
    'officer.measures': 'Merci de vérifier l’adresse du siège au registre avant de vous déplacer.',
  },
  'enforcement-instructions': {
    'addressee.name': 'SELARL Bouchard & Noël',
    'order.court': 'Tribunal de commerce de Grenoble',
    'order.number': '2026IP00045',
    'order.madeOn': '2026-06-01',
    'order.servedOn': '2026-06-20',
  },
  discontinuance: {
    'addressee.name': 'Greffe du tribunal de commerce de Grenoble',
    'seised.on': '2026-07-20',
  },
  'vat-duplicate': { 'vat.rate': '20', 'vat.dueOn': 'delivery', 'vat.ground': 'liquidation-judgment' },
};
