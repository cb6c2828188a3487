import { describe, expect, test } from 'vitest';
import { day } from '../core/base/day.ts';
import type { DebtorId, MailId } from '../core/base/id.ts';
import { written } from '../formats/email/written-mail.test-kit.ts';
import type { Dossier } from '../ports/sealed-case.ts';
import { CASE_WORDS } from '../words/sealed-case.ts';
import { joinMailTo } from './answer-mail.ts';
import { claimStatements } from './claim-statement.ts';
import { eraseDebtor } from './erase-debtor.ts';
import { exportCase } from './export-case.ts';
import { reminded, took } from './mail.test-kit.ts';
import { debtorsDue, MONDAY, type Office, TUESDAY, tell } from './sending.test-kit.ts';

/** What is sealed, looked at before it is. */
async function sealedOf(it: Office, debtor: number, on = MONDAY): Promise<Dossier & { readonly missing: readonly string[] }> {
  const seen: Dossier[] = [];
  const sealer = {
    seal: async (dossier: Dossier) => {
      seen.push(dossier);
      return { bytes: new Uint8Array(), sha256: it.deps.digest.sha256(''), pages: 1, signer: '' };
    },
  };
  const { missing } = await exportCase({ ...it.deps, sealer }, debtor as DebtorId, on, CASE_WORDS);
  const [dossier] = seen;
  if (!dossier || seen.length > 1) throw new Error('not sealed once');
  return { ...dossier, missing };
}

/** With the spaces that everybody types. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const titles = ({ exhibits }: Dossier) => exhibits.map(({ title }) => title);

describe('the case of a debtor that was reminded once', () => {
  test('has the message as it left, the statement of the day and what happened, each with its exhibit', async () => {
    const { it, debtor, sent } = await reminded();
    const dossier = await sealedOf(it, debtor);
    expect(titles(dossier)).toEqual(['1re relance par e-mail', 'Décompte de créance', 'Décompte de créance, feuille de calcul']);
    expect(dossier.exhibits[0]?.bytes).toEqual(await it.deps.store.document(sent.document as never));
    expect(dossier.exhibits.every(({ bytes, sha256 }) => it.deps.digest.sha256(bytes) === sha256)).toBe(true);
    expect(dossier.chronology.map(({ on, what, exhibit }) => plain(`${on} ${what} ${exhibit}`))).toEqual([
      '2026-01-10 Facture F-Dupont émise : 1 200,00 €, échéance au 25/02/2026. null',
      '2026-03-02 1re relance par e-mail (réponse du serveur d’e-mail : 250 OK). 1',
    ]);
    expect(dossier.missing).toEqual(['F-Dupont']);
    const [statement] = await claimStatements(it.deps, debtor as DebtorId, MONDAY);
    expect(dossier.totals).toHaveLength(1);
    expect(dossier.totals[0]?.replace(/\D/g, '')).toBe(String(statement?.total));
  });

  test('has nothing of another debtor, of invoices that are not claimed, or that the creditor only noted', async () => {
    const { it, debtor } = await reminded();
    await debtorsDue(it, ['Durand']);
    await tell(it.world, 'hold', 'Durand', 'reason', '"secret de Durand"');
    await tell(it.world, 'invoice', 'F-plus-tard', 'Dupont', '500.00', 'due', '2026-12-31');
    await tell(it.world, 'pay', 'F-Durand', '10.00');
    const dossier = await sealedOf(it, debtor);
    const all = JSON.stringify({ ...dossier, exhibits: titles(dossier) });
    for (const foreign of ['Durand', 'F-plus-tard', 'secret']) expect(all).not.toContain(foreign);
  });

  test('has what the debtor wrote only once it is certain whose it is', async () => {
    const { it, debtor } = await reminded();
    const mail = await took(it, written({ from: 'compta@dupont.example', answers: null, text: 'Nous payons demain.' }));
    expect(mail.joined_by).not.toBe('message-id');
    expect(titles(await sealedOf(it, debtor))).not.toContainEqual(expect.stringContaining('Message du débiteur'));
    await joinMailTo(it.deps, mail.id as MailId, debtor as DebtorId);
    const dossier = await sealedOf(it, debtor);
    expect(titles(dossier)).toContainEqual('Message du débiteur (compta@dupont.example)');
    expect(dossier.chronology).toContainEqual({ on: '2026-03-02', what: 'Message du débiteur reçu par e-mail.', exhibit: 2 });
  });

  test('has a call with what came of it, and not what the caller noted', () => {
    const calls = CASE_WORDS.event({
      is: 'contact',
      on: MONDAY,
      proof: null,
      step: 'first-call',
      severity: 1,
      channel: 'call',
      outcome: 'reached: très désagréable',
    });
    expect(plain(calls)).toBe('Premier appel : interlocuteur joint.');
  });
});

describe('a case is refused', () => {
  test('of a day to come, of a debtor that owes nothing late, of one that was erased, of one that is unknown', async () => {
    const { it, debtor } = await reminded();
    await expect(sealedOf(it, debtor, TUESDAY)).rejects.toMatchObject({ code: 'day-to-come' });
    await expect(sealedOf(it, debtor, day('2026-02-20'))).rejects.toMatchObject({ code: 'nothing-to-state' });
    await expect(sealedOf(it, 999)).rejects.toMatchObject({ code: 'unknown-debtor' });
    await tell(it.world, 'pay', 'F-Dupont', '1200.00');
    await eraseDebtor(it.deps, debtor as DebtorId);
    await expect(sealedOf(it, debtor)).rejects.toMatchObject({ code: 'erased' });
  });
});

test('steps of the creditor’s own making are told by what they say at most', () => {
  const told = { is: 'contact', on: MONDAY, proof: null, step: 'rappel-maison', channel: 'letter', outcome: null } as const;
  expect(CASE_WORDS.event({ ...told, severity: 2 })).toBe('Relance par lettre (remise à la poste).');
  expect(CASE_WORDS.event({ ...told, severity: 3 })).toBe('Mise en demeure par lettre (remise à la poste).');
});
