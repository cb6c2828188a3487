import { describe } from 'vitest';
import type { Store } from '../../ports/store.ts';
import { agencyContract } from './contract-agency.ts';
import { handOverContract } from './contract-hand-over.ts';
import { journalContract } from './contract-journal.ts';
import { erasedContract, keptContract } from './contract-kept.ts';
import { noticesContract } from './contract-notices.ts';
import { dueTotalsContract, portfolioFilterContract, portfolioOrderContract } from './contract-portfolio.ts';
import { postContract } from './contract-post.ts';
import { proceedingContract } from './contract-proceedings.ts';
import { callsContract, caseFilesContract, disputesContract, rowsContract, textsContract } from './contract-reading.ts';
import { impossibleContract, overtakenContract, takingBackContract } from './contract-refusing.ts';
import { amountsContract, searchContract } from './contract-search.ts';
import { changesContract, ownershipContract } from './contract-writing.ts';

/** What every store must do, whatever it is made of; `fresh` makes an empty workspace. */
export function storeContract(name: string, fresh: () => Promise<Store>): void {
  describe(`${name}: rows`, () => rowsContract(fresh));
  describe(`${name}: case files`, () => caseFilesContract(fresh));
  describe(`${name}: disputes`, () => disputesContract(fresh));
  describe(`${name}: notes and documents`, () => keptContract(fresh));
  describe(`${name}: what is kept and erased`, () => erasedContract(fresh));
  describe(`${name}: notices of the BODACC`, () => noticesContract(fresh));
  describe(`${name}: an agency`, () => agencyContract(fresh));
  describe(`${name}: proceedings`, () => proceedingContract(fresh));
  describe(`${name}: hand-overs`, () => handOverContract(fresh));
  describe(`${name}: calls`, () => callsContract(fresh));
  describe(`${name}: registered letters by a provider`, () => postContract(fresh));
  describe(`${name}: SMS`, () => textsContract(fresh));
  describe(`${name}: portfolio in order`, () => portfolioOrderContract(fresh));
  describe(`${name}: portfolio filtered`, () => portfolioFilterContract(fresh));
  describe(`${name}: what is open by due date`, () => dueTotalsContract(fresh));
  describe(`${name}: search`, () => searchContract(fresh));
  describe(`${name}: amounts`, () => amountsContract(fresh));
  describe(`${name}: changes`, () => changesContract(fresh));
  describe(`${name}: to each its own`, () => ownershipContract(fresh));
  describe(`${name}: overtaken`, () => overtakenContract(fresh));
  describe(`${name}: approvals taken back`, () => takingBackContract(fresh));
  describe(`${name}: impossible`, () => impossibleContract(fresh));
  describe(`${name}: journal and what stands outside it`, () => journalContract(fresh));
}
