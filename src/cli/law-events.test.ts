import { afterEach, beforeEach, expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { approve } from '../use-cases/approve.ts';
import { confirmPosted, printLetters } from '../use-cases/print-letters.ts';
import { runDay } from '../use-cases/run-day.ts';
import { debtorsDue, dispatchOf, MONDAY, tell } from '../use-cases/sending.test-kit.ts';
import { type MemoryDesk, memoryDesk } from './memory.test-kit.ts';

let desk: MemoryDesk;
beforeEach(async () => {
  desk = await memoryDesk();
});
afterEach(() => desk.close());

/** A formal notice to a consumer that waits for a word; gives its number. */
async function notice(): Promise<string> {
  const [debtor] = await debtorsDue(desk, ['Moreau'], false, { kind: 'consumer' });
  await tell(desk.world, 'due', 'F-Moreau', '2026-01-10');
  await tell(desk.world, 'reached', 'F-Moreau', 'second-reminder', '2026-02-01');
  await runDay(desk.deps, CREDITOR, MONDAY);
  return String((await dispatchOf(desk, debtor as never, 'registered-letter')).id);
}

async function posted(): Promise<string> {
  const id = await notice();
  await approve(desk.deps, CREDITOR, 'all');
  const { batch } = await printLetters(desk.deps, CREDITOR, MONDAY);
  await confirmPosted(desk.deps, batch?.id ?? 0, MONDAY);
  return id;
}

test('a preview shows what the notice says of what it should, in both languages', async () => {
  const id = await notice();
  const { out } = await desk.acquit('preview', id);
  expect(out).toContain('Ce que dit la mise en demeure');
  expect(out).toMatch(/oui +les mots « mise en demeure » +C\. civ\. 1344/);
  expect(out).toMatch(/sans objet +l’indemnité forfaitaire de 40 € +C\. conso\. L121-21/);
  expect((await desk.acquit('preview', id, '--lang', 'en')).out).toMatch(/yes +the date to pay by +C\. civ\. 1231, to be verified/);
  const [seen] = await desk.json('preview', id);
  expect(seen?.['checklist']).toHaveLength(12);
});

test('a notice that lacks a point is not approved, and it is told which and how to mend it', async () => {
  const id = await notice();
  const [creditor] = await desk.deps.store.select('creditor', {}, { limit: 1 });
  const profile = { ...creditor?.profile, address: { lines: ['1 rue X'], postcode: '', city: 'LYON', country: 'FR' } };
  await desk.deps.store.record([
    { kind: 'creditor.changed', by: 'claire', data: { id: CREDITOR, changes: { profile: profile as never } } },
  ]);
  const { code, err } = await desk.acquit('approve', '--all');
  expect(code).not.toBe(0);
  expect(err).toContain(`N° ${id} : Vos mentions obligatoires sont incomplètes (adresse du siège) : complétez-les par acquit creditor.`);
  expect((await desk.acquit('approve', '--all', '--lang', 'en')).err).toContain(
    'does not say all that the creditor must state of itself: enter it in the creditor’s profile (seat) [C. com. R123-237, R123-238].',
  );
  expect((await desk.acquit('preview', id)).out).toMatch(/MANQUE +qui est le créancier/);
});

test('the slip of a notice is noted, with what follows; explain asks for it, then tells it', async () => {
  const id = await posted();
  expect((await desk.acquit('explain', 'F-Moreau')).out).toContain(`n° ${id}, avis de réception : acquit received ${id} --on 31/12/2026`);
  expect((await desk.acquit('received', id, '--on', '03/03/2026')).err).toContain('Le 03/03/2026 n’est pas encore venu');
  const { out } = await desk.acquit('received', id, '--on', '02/03/2026');
  expect(out).toContain(`Lettre recommandée n° ${id} : reçue le 02/03/2026.`);
  expect(out).toContain('Elle vaut mise en demeure depuis le 02/03/2026 (C. civ. 1344-1 ; CPC 669).');
  expect(out).toContain('Les intérêts au taux légal courent à partir du lendemain');
  expect((await desk.acquit('explain', 'F-Moreau')).out).toContain('reçue le 02/03/2026');
  expect((await desk.acquit('received', id, '--on', '02/03/2026', '--how', 'non réclamée')).out).toContain('à vérifier');
  expect((await desk.acquit('received', id, '--on', '2026-03-02', '--how', 'refused', '--lang', 'en')).out).toContain(
    'What a refused formal notice is worth is to be verified',
  );
  expect(await desk.json('received', id, '--on', '02/03/2026')).toMatchObject([
    { receipt: 'received', on: '2026-03-02', isNotice: true, startsInterest: true, counts: { on: '2026-03-02', certainty: 'verified' } },
  ]);
});

test('insolvency proceedings: nothing waits any more, the claim is to be declared, and a correction takes it back', async () => {
  await notice();
  expect((await desk.acquit('debtor', 'Moreau', '--published', '01/03/2026')).err).toContain('--insolvent-since 31/12/2026');
  const { out } = await desk.acquit(
    'debtor',
    'Moreau',
    '--insolvent-since',
    '20/02/2026',
    '--kind-of-proceedings',
    'liquidation judiciaire',
  );
  expect(out).toContain('procédure collective ouverte le 20/02/2026. Plus rien ne part ; 1 prise de contact retirée.');
  const tasks = (await desk.acquit('tasks')).out;
  expect(tasks).toContain('Créances à déclarer (procédure collective) : 1 débiteur');
  expect(tasks).toContain('date de publication inconnue : cherchez-la au BODACC');
  expect(tasks).not.toContain('À approuver');
  await desk.acquit('debtor', 'Moreau', '--published', '01/03/2026');
  expect((await desk.acquit('tasks')).out).toContain('liquidation judiciaire  1 200,00 €  au plus tard le 04/05/2026, 63 jours');
  expect((await desk.acquit('tasks')).out).toContain('acquit law statement 1 --on 2026-02-20');
  expect((await desk.acquit('tasks', '--lang', 'en')).out).toContain('by 4 May 2026 at the latest, 63 days');
  expect(await desk.json('tasks')).toMatchObject([{ proofsOfDebt: [{ lastDay: '2026-05-04', article: 'C. com. L622-24, R622-24' }] }]);
  expect((await desk.acquit('debtor', 'Moreau')).out).toContain('liquidation judiciaire ouverte le 20/02/2026 : plus aucune relance');
  expect((await desk.acquit('explain', 'F-Moreau')).out).toContain('procédure collective ouverte le 20/02/2026');
  expect(await desk.json('debtor', 'Moreau', '--declared', '02/03/2026')).toMatchObject([
    { insolvent: true, since: '2026-02-20', proceedings: 'liquidation', publishedOn: '2026-03-01', declaredOn: '2026-03-02', withdrawn: 0 },
  ]);
  expect((await desk.acquit('tasks')).out).not.toContain('Créances à déclarer');
  expect((await desk.acquit('debtor', 'Moreau', '--not-insolvent')).code).toBe(2);
  expect((await desk.acquit('debtor', 'Moreau', '--not-insolvent', '--reason', 'un autre Moreau')).out).toContain(
    'plus de procédure collective',
  );
  expect(await desk.json('debtor', 'Moreau')).toMatchObject([{ insolvency: null }]);
});
