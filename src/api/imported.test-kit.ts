import { CREDITOR } from '../../stories/engine/world.ts';
import { day } from '../core/base/day.ts';
import { apiInMemory } from './api.test-kit.ts';

/** Today is 2 March 2026, both invoices are late. */
export const LIST = [
  'N° facture;Client;SIREN;Date facture;Échéance;Total TTC;Reste à payer;E-mail',
  'F-2026-101;Dupont SAS;552081317;05/01/2026;20/02/2026;1 200,00;1 200,00;compta@dupont.example',
  'F-2026-102;Garage Roy;;05/01/2026;22/02/2026;450,00;450,00;roy@roy.example',
].join('\n');
export const STATEMENT = [
  'Date;Libellé;Débit;Crédit;Solde',
  '26/02/2026;VIR SEPA DUPONT SAS FACTURE F-2026-101;;1200,00;11200,00',
  '27/02/2026;VIR INST ROY;;450,00;11650,00',
  '27/02/2026;VIR SEPA SANS NOM;;77,77;11727,77',
  '02/03/2026;FRAIS DE TENUE DE COMPTE;12,00;;11715,77',
].join('\n');

/** The API with two late invoices, and the bank's statement where one of them is paid for certain. */
export async function apiWithBank() {
  const made = await apiInMemory('dupont');
  const base = `/api/w/dupont/creditors/${CREDITOR}`;
  const changes = { books_as_of: day('2026-02-25') };
  await made.it.deps.store.record([{ kind: 'creditor.changed', by: 'test', data: { id: CREDITOR, changes } }]);
  const ended = async (job: string) => {
    for (;;) {
      const { body } = await made.ask('GET', `/api/w/dupont/imports/${job}`);
      if (body.state !== 'running') return body;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const taken = async (name: string, content: string | Uint8Array, options: unknown = {}) => {
    const { status, body } = await made.upload(`${base}/imports`, name, content, options);
    return status === 202 ? ended(body.job) : body;
  };
  return { ...made, base, taken, ended };
}
