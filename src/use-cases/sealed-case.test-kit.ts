import type { Day } from '../core/base/day.ts';
import type { DebtorId } from '../core/base/id.ts';
import type { Dossier } from '../ports/sealed-case.ts';
import { CASE_WORDS } from '../words/sealed-case.ts';
import { exportCase } from './export-case.ts';
import type { Office } from './sending.test-kit.ts';

/** What is sealed, looked at before it is. */
export async function sealedOf(it: Office, debtor: number, on: Day): Promise<Dossier & { readonly missing: readonly string[] }> {
  const seen: Dossier[] = [];
  const sealer = {
    seal: async (dossier: Dossier) => {
      seen.push(dossier);
      return { bytes: new Uint8Array(), sha256: it.deps.digest.sha256(''), pages: 1, signer: '', stamp: null };
    },
  };
  const { missing } = await exportCase({ ...it.deps, sealer }, debtor as DebtorId, on, CASE_WORDS);
  const [dossier] = seen;
  if (!dossier || seen.length > 1) throw new Error('not sealed once');
  return { ...dossier, missing };
}

/** With the spaces that everybody types. */
export const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
export const titles = ({ exhibits }: Pick<Dossier, 'exhibits'>) => exhibits.map(({ title }) => plain(title));
