import { describe, expect, test } from 'vitest';
import { day } from '../core/base/day.ts';
import type { CaseExportId, DebtorId, MailId } from '../core/base/id.ts';
import { written } from '../formats/email/written-mail.test-kit.ts';
import { CASE_WORDS } from '../words/sealed-case.ts';
import { joinMailTo } from './answer-mail.ts';
import { claimStatements } from './claim-statement.ts';
import { documentsOf } from './debtor-documents.ts';
import { debtorHistory } from './debtor-history.ts';
import { eraseDebtor } from './erase-debtor.ts';
import { caseAgain, exportCase } from './export-case.ts';
import { reminded, took } from './mail.test-kit.ts';
import { plain, sealedOf, titles } from './sealed-case.test-kit.ts';
import { debtorsDue, MONDAY, TUESDAY, tell } from './sending.test-kit.ts';

describe('the case of a debtor that was reminded once', () => {
  test('has the message as it left, the statement of the day and what happened, each with its exhibit', async () => {
    const { it, debtor, sent } = await reminded();
    const dossier = await sealedOf(it, debtor, MONDAY);
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
    const dossier = await sealedOf(it, debtor, MONDAY);
    const all = JSON.stringify({ ...dossier, exhibits: titles(dossier) });
    for (const foreign of ['Durand', 'F-plus-tard', 'secret']) expect(all).not.toContain(foreign);
  });

  test('has what the debtor wrote only once it is certain whose it is', async () => {
    const { it, debtor } = await reminded();
    const mail = await took(it, written({ from: 'compta@dupont.example', answers: null, text: 'Nous payons demain.' }));
    expect(mail.joined_by).not.toBe('message-id');
    expect(titles(await sealedOf(it, debtor, MONDAY))).not.toContainEqual(expect.stringContaining('Message du débiteur'));
    await joinMailTo(it.deps, mail.id as MailId, debtor as DebtorId);
    const dossier = await sealedOf(it, debtor, MONDAY);
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
      tracking: null,
    });
    expect(plain(calls)).toBe('Premier appel : interlocuteur joint.');
  });
});

describe('a case is refused', () => {
  test('of a day to come, of a debtor that owes nothing late, of one that was erased, of one that is unknown', async () => {
    const { it, debtor } = await reminded();
    await expect(sealedOf(it, debtor, TUESDAY)).rejects.toMatchObject({ code: 'day-to-come' });
    await expect(sealedOf(it, debtor, day('2026-02-20'))).rejects.toMatchObject({ code: 'nothing-to-state' });
    await expect(sealedOf(it, 999, MONDAY)).rejects.toMatchObject({ code: 'unknown-debtor' });
    await tell(it.world, 'pay', 'F-Dupont', '1200.00');
    await eraseDebtor(it.deps, debtor as DebtorId);
    await expect(sealedOf(it, debtor, MONDAY)).rejects.toMatchObject({ code: 'erased' });
  });
});

test('steps of the creditor’s own making are told by what they say at most', () => {
  const told = { is: 'contact', on: MONDAY, proof: null, step: 'rappel-maison', channel: 'letter', outcome: null, tracking: null } as const;
  expect(CASE_WORDS.event({ ...told, severity: 2 })).toBe('Relance par lettre (remise à la poste).');
  expect(CASE_WORDS.event({ ...told, severity: 3 })).toBe('Mise en demeure par lettre (remise à la poste).');
});

test('a registered letter is told with the number by which the post office knows it, and so is its slip', () => {
  const letter = { is: 'contact', on: MONDAY, proof: null, step: 'formal-notice', severity: 3, channel: 'registered-letter' } as const;
  const told = CASE_WORDS.event({ ...letter, outcome: null, tracking: '1A 123 456 7890 1' });
  expect(plain(told)).toMatch(/recommandée.* \(remise à la poste n° 1A 123 456 7890 1\)\.$/);
  const slip = { is: 'receipt', on: TUESDAY, proof: null, how: 'unclaimed' } as const;
  expect(plain(CASE_WORDS.event({ ...slip, tracking: '1A 1' }))).toBe('Lettre recommandée n° 1A 1 présentée, non réclamée.');
  expect(plain(CASE_WORDS.event({ ...slip, tracking: null }))).toBe('Lettre recommandée présentée, non réclamée.');
});

describe('a case that was made', () => {
  test('is had again to the byte, and tells who made it of which day', async () => {
    const { it, debtor } = await reminded();
    const bytes = new TextEncoder().encode('sealed');
    const sealer = { seal: async () => ({ bytes, sha256: it.deps.digest.sha256(bytes), pages: 7, signer: 'ab-cd', stamp: null }) };
    const { id, exhibits } = await exportCase({ ...it.deps, sealer }, debtor as DebtorId, MONDAY, CASE_WORDS);
    const again = await caseAgain(it.deps, id);
    expect(again.bytes).toEqual(bytes);
    const about = { debtor_id: debtor, on_day: MONDAY, made_on: MONDAY, author: it.deps.by };
    expect(again.made).toMatchObject({ ...about, bytes: bytes.length, pages: 7, signer: 'ab-cd', exhibits: exhibits.length });
    await expect(caseAgain(it.deps, 99 as CaseExportId)).rejects.toMatchObject({ code: 'unknown-case' });
    const { documents } = await documentsOf(it.deps, debtor as DebtorId, { after: 0, limit: 9 });
    expect(documents).toContainEqual({ is: 'case', on: MONDAY, name: '', items: [], made: id });
    const { events } = await debtorHistory(it.deps.store, debtor as DebtorId, { after: 0, limit: 9 });
    expect(events).toContainEqual({ is: 'case', on: MONDAY, made: again.made });
  });

  test('is the only one that is being made', async () => {
    const { it, debtor } = await reminded();
    const { promise: waits, resolve: goesOn } = Promise.withResolvers<void>();
    const sealed = { bytes: new Uint8Array(), sha256: it.deps.digest.sha256(''), pages: 1, signer: '', stamp: null };
    const make = () => exportCase({ ...it.deps, sealer: { seal: () => waits.then(() => sealed) } }, debtor as DebtorId, MONDAY, CASE_WORDS);
    const first = make();
    await expect(make()).rejects.toMatchObject({ code: 'busy' });
    goesOn();
    expect((await first).pages).toBe(1);
    expect((await make()).id).toBe(2);
  });

  test('of which too much would have to be bound is refused', async () => {
    const { it, debtor } = await reminded();
    const most = { ...it.deps.store, document: async () => new Uint8Array(40_000_000) };
    const asked = exportCase(
      { ...it.deps, store: most, sealer: { seal: () => Promise.reject(new Error('bound')) } },
      debtor as DebtorId,
      MONDAY,
      CASE_WORDS,
    );
    await expect(asked).rejects.toMatchObject({ code: 'case-too-large', details: { limit: 100 } });
  });
});
