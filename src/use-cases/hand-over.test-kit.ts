import type { Meet } from '../../stories/engine/world.ts';
import { CREDITOR } from '../../stories/engine/world.ts';
import type { Day } from '../core/base/day.ts';
import type { DebtorId, HandOverId, ProfessionalId, ReportId } from '../core/base/id.ts';
import { CASE_WORDS } from '../words/sealed-case.ts';
import type { Deps } from './context.ts';
import { handOver, type NewHandOver } from './hand-over.ts';
import { confirmReport } from './hand-over-confirm.ts';
import { type ReportSaid, reportByPerson } from './hand-over-report.ts';
import { addProfessional, type ProfessionalSaid } from './professionals.ts';
import { debtorsDue, inMemory, type Office, office } from './sending.test-kit.ts';

export const AGENCY: ProfessionalSaid = {
  ...{ kind: 'agency', name: 'Recouvre & Fils', address: '1 rue Haute\n75001 Paris', email: 'dossiers@recouvre.example', phone: '' },
  ...{ district: '75', notes: '', commissionPpm: 120_000, fixedCents: null },
};

export const ASKED: Omit<NewHandOver, 'professional'> = {
  ...{ items: null, asked: 'amicable', reason: 'plus aucune réponse', instructions: 'Joindre le gérant.', confirmed: true },
};

const SAID: ReportSaid = {
  ...{ act: 'letter', on: null, cents: null, commissionCents: null, invoice: '', until: null, note: '', files: [], key: 'k' },
};

/** One debtor that owes 1,200.00 and whose claim an agency has, at 12 %. */
export async function handedOver(meet: Meet = inMemory) {
  const it = await officeSealing(meet);
  const [debtor = 0 as DebtorId] = await debtorsDue(it, ['Martin']);
  const professional = await addProfessional(it.deps, CREDITOR, AGENCY);
  const id = await handOver(it.deps, debtor, { ...ASKED, professional }, CASE_WORDS);
  let told = 0;
  /** Says something, and confirms it unless told otherwise. */
  const report = async (said: Partial<ReportSaid>, of: HandOverId = id): Promise<ReportId> => {
    told += 1;
    return reportByPerson(it.deps, of, { ...SAID, on: it.clock.today(), key: `k-${told}`, ...said });
  };
  const confirm = (one: ReportId, commissionCents: bigint | null = null) => confirmReport(it.deps, one, { commissionCents, line: null });
  const paid = async (cents: bigint, on?: Day) => {
    const one = await report({ act: 'payment', cents, ...(on ? { on } : {}) });
    await confirm(one);
    return one;
  };
  const open = async () => (await it.deps.store.select('item', { debtor_id: debtor }, { limit: 99 })).map((item) => item.open_cents);
  return { ...it, debtor, professional: professional as ProfessionalId, id, report, confirm, paid, open };
}

/** An office whose cases are sealed by nothing but their words. */
export async function officeSealing(meet: Meet): Promise<Office> {
  const it = await office(meet);
  const sealer: NonNullable<Deps['sealer']> = {
    seal: async ({ debtorName, on }) => {
      const bytes = new TextEncoder().encode(`case of ${debtorName} on ${on}`);
      return { bytes, sha256: it.deps.digest.sha256(bytes), pages: 1, signer: 'signer', stamp: null };
    },
  };
  return { ...it, deps: { ...it.deps, sealer } };
}

export const said = (more: Partial<ReportSaid>): ReportSaid => ({ ...SAID, ...more });
