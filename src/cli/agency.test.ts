import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sampleAgency } from '../adapters/db/sample-agency.ts';
import { sampleCreditor } from '../adapters/db/sample-entries.ts';
import type { CreditorId } from '../core/base/id.ts';
import { registerCreditor } from '../use-cases/register-creditor.ts';
import { type MemoryDesk, memoryDesk } from './memory.test-kit.ts';

const IBAN = sampleAgency().funds_number;
let desk: MemoryDesk;
let house: CreditorId;
beforeEach(async () => {
  desk = await memoryDesk();
  const { profile } = sampleCreditor();
  const accounts = profile.accounts.map((account) => ({ ...account, iban: 'FR1420041010050500013M02606' }));
  house = await registerCreditor(desk.deps, { ...profile, name: 'Cabinet Orsel', accounts }, 'mainland', null);
});
afterEach(() => desk.close());

const state = () =>
  desk.acquit(
    ...['agency', '--creditor', `${house}`, '--funds-iban', IBAN, '--funds-holder', 'Orsel, clients', '--insurer', 'Rempart'],
    ...['--policy', 'RC-1', '--insured-until', '31/12/2030', '--prosecutor', 'Lyon', '--declared-on', '15/01/2020'],
  );
const pdf = () => {
  const path = join(desk.folder, 'mandat.pdf');
  writeFileSync(path, '%PDF-1.7 the agreement');
  return path;
};

test('an agency states itself, records a mandate, receives, and pays out to the cent', async () => {
  expect((await desk.acquit('agency')).out).toContain('n’est pas celui d’une agence');
  expect((await state()).out).toContain('Agence : Cabinet Orsel');
  expect((await desk.acquit('run', '--creditor', '1')).out).toContain('Aucun mandat écrit');
  const given = ['mandate', '--creditor', '1', '--agreement', pdf(), '--signed', '02/03/2026', '--rate', '12', '--band', '0:180:20'];
  expect((await desk.acquit(...given)).out).toContain('Mandat n° 1 de Ateliers Vauban enregistré');
  expect((await desk.acquit('mandate', '--creditor', '1')).out).toContain(
    '12,00 % ; 20,00 % (≥ 0,00 €, ≥ 180 jours de retard), TVA 20,00 %',
  );
  expect((await desk.acquit('run', '--creditor', '1')).out).not.toContain('mandat');

  const csv = ['Date;Libellé;Débit;Crédit', '02/03/2026;VIR DUPONT F-1;;1200,00'].join('\n');
  const bank = ['import', desk.file('dedie.csv', csv), '--creditor', `${house}`, '--account', IBAN];
  expect((await desk.acquit(...bank)).err).toBe('');
  const [line] = await desk.deps.store.select('bank_line', { creditor_id: house }, { limit: 1 });
  expect((await desk.acquit('receipt', `${line?.id}`, '--creditor', '1')).out).toContain('Encaissement n° 1 pour Ateliers Vauban');
  expect((await desk.acquit('receipt', `${line?.id}`, '--creditor', '1')).err).toContain('déjà expliquée');
  const made = await desk.acquit('remittance', '--creditor', '1', '--make', '--csv', join(desk.folder, 'releve.csv'));
  expect(made.out).toMatch(/Relevé n° 1 de Ateliers Vauban[\s\S]*1 200,00 €[\s\S]*reverser au plus tard le 02\/04\/2026/);
  expect((await desk.acquit('remittance', '--pay', '1')).out).toContain('Relevé 1 payé');
  expect((await desk.acquit('remittance', '--creditor', '1', '--list')).out).toContain('payé');
  const [clients] = await desk.json('clients');
  expect(clients).toMatchObject({
    clients: [{ funds: { receivedCents: '1200.00', remittedCents: '1200.00', heldCents: '0.00' } }],
    account: { bankCents: '1200.00', inTransitCents: '1200.00', differenceCents: '0.00' },
  });
  expect((await desk.acquit('mandate', '--revoke', '1')).out).toContain('révoqué');
  expect((await desk.acquit('run', '--creditor', '1')).out).toContain('Aucun mandat écrit');
});

test('what is typed wrongly is refused with its cure', async () => {
  expect((await desk.acquit('clients')).err).toContain('agence');
  expect((await desk.acquit('agency', '--creditor', `${house}`, '--insurer', 'Rempart')).code).toBe(2);
  await state();
  const given = ['mandate', '--creditor', '1', '--agreement', pdf(), '--signed', '02/03/2026'];
  expect((await desk.acquit(...given, '--rate', '90')).err).toContain('TVA comprise');
  expect((await desk.acquit(...given, '--rate', 'douze')).code).toBe(2);
  expect((await desk.acquit('mandate', '--creditor', `${house}`, '--agreement', pdf(), '--signed', '02/03/2026', '--rate', '9')).code).toBe(
    1,
  );
  expect((await desk.acquit('remittance', '--creditor', '1', '--make')).err).toContain('Rien n’est arrivé');
  expect((await desk.acquit('receipt', '999', '--creditor', '1')).code).toBe(1);
});
