import type { DebtorId } from '../core/base/id.ts';
import { areRelated } from '../core/receivable/name.ts';
import type { DebtorDetails } from '../core/receivable/party.ts';
import type { Recognition } from '../core/receivable/recognise.ts';
import { completed } from './import-customers-details.ts';
import type { Customer } from './import-customers-parties.ts';
import type { DebtorIndex, KnownDebtor } from './import-recognise.ts';
import type { PartyKey } from './import-source.ts';

/** A debtor that customers of the list are, in the order of the list, with all that they teach of it. */
export type RecognisedCustomer = {
  readonly known: KnownDebtor;
  customers: Customer[];
  /** Keys that the debtor did not have. */
  readonly keys: PartyKey[];
  /** Its details, completed; `null` once they were erased. */
  details: DebtorDetails | null;
};

/** A customer that may be a debtor, and nobody but a person can say. */
export type DoubtfulCustomer = { readonly customer: Customer } & (
  | { readonly code: 'customer-ambiguous'; readonly others: readonly DebtorId[] }
  | { readonly code: 'customer-name-differs'; readonly others: readonly DebtorId[]; readonly known: string }
);

export type RecognisedCustomers = {
  readonly debtors: readonly RecognisedCustomer[];
  readonly doubtful: readonly DoubtfulCustomer[];
  readonly unknown: number;
  /** The list's codes are of another numbering than the books' accounts, and were no clue. */
  readonly hasOtherCodes: boolean;
};

type Recognised =
  | { readonly is: 'known'; readonly debtorId: DebtorId }
  | { readonly is: 'new' }
  | ({ readonly is: 'doubtful' } & DoubtfulCustomer);

type Options = { readonly force: boolean; readonly overwrite: boolean };

/** What one row teaches of a debtor may make another row known; each debtor can be taught but a few things. */
const MOST_ROUNDS = 10;

/**
 * Which debtors the customers of a list are. What a wrong guess would cost is a reminder sent to a stranger, so a code is
 * only believed where the names have something in common, and a name only where it stands once in the list and once among
 * the debtors. The list is gone through until it teaches nothing more: the same list a second time then says nothing new.
 */
export function recogniseCustomers(all: readonly Customer[], index: DebtorIndex, options: Options): RecognisedCustomers {
  const hasOtherCodes = !options.force && haveOtherCodes(all, index);
  const customers = hasOtherCodes ? all.map(withoutCode) : all;
  const debtors = new Map<DebtorId, RecognisedCustomer>();
  let others: readonly Exclude<Recognised, { is: 'known' }>[] = [];
  for (let round = 0, learned = true; learned && round < MOST_ROUNDS; round += 1) {
    learned = false;
    for (const one of debtors.values()) one.customers = [];
    others = customers.flatMap((customer) => {
      const found = recognised(customer, index, options.force);
      if (found.is !== 'known') return [found];
      learned = learn(customer, found.debtorId, { index, debtors, options }) || learned;
      return [];
    });
  }
  const doubtful = others.flatMap((one) => (one.is === 'doubtful' ? [one] : []));
  return { debtors: [...debtors.values()], doubtful, unknown: others.length - doubtful.length, hasOtherCodes };
}

type Learning = { readonly index: DebtorIndex; readonly debtors: Map<DebtorId, RecognisedCustomer>; readonly options: Options };

/** True when the customer says something new of the debtor. */
function learn(customer: Customer, debtorId: DebtorId, { index, debtors, options }: Learning): boolean {
  const known = index.known(debtorId);
  if (!known) return false;
  const debtor = debtors.get(debtorId) ?? { known, customers: [], keys: [], details: known.details };
  debtors.set(debtorId, debtor);
  debtor.customers.push(customer);
  const before = debtor.details;
  if (before === null) return false;
  // Several customers of the list that are one debtor may differ: the first one counts.
  const isFirst = debtor.customers.length === 1;
  debtor.details = completed(before, customer.party.details, options.overwrite && isFirst);
  const fresh = freshKeys(customer, debtorId, index, options.force);
  for (const key of fresh) debtor.keys.push(key);
  index.teach(debtorId, fresh, { email: debtor.details.email, postcode: debtor.details.address?.postcode ?? null });
  return fresh.length > 0 || debtor.details !== before;
}

function recognised(customer: Customer, index: DebtorIndex, force: boolean): Recognised {
  const { party } = customer;
  const found = recognisedByClues(customer, index);
  if (found.is === 'new') return found;
  if (found.is === 'doubtful') return { is: 'doubtful', code: 'customer-ambiguous', customer, others: found.others };
  const { debtorId, by } = found;
  if (by === 'name') {
    const { debtors, inFile } = index.namesakes(party);
    if (inFile || debtors.length > 1)
      return { is: 'doubtful', code: 'customer-ambiguous', customer, others: debtors.map((one) => one.debtorId) };
  }
  const known = index.known(debtorId)?.details?.name;
  if (by === 'account' && known !== undefined && !force && !bearsName(customer, known))
    return { is: 'doubtful', code: 'customer-name-differs', customer, others: [debtorId], known };
  return { is: 'known', debtorId };
}

/** A number that only the list knows does not speak against a name, since books without numbers are why the list is imported. */
function recognisedByClues({ party }: Customer, index: DebtorIndex): Recognition {
  const found = index.recognise(party, []);
  if (found.is !== 'doubtful' || found.because !== 'name-only') return found;
  const byName = index.recognise({ ...party, clues: { ...party.clues, siren: null, vat: null } }, []);
  return byName.is === 'known' && (byName.by === 'name' || byName.by === 'contact') ? byName : found;
}

function bearsName({ isNameless, named }: Customer, name: string): boolean {
  return !isNameless && areRelated(named.name, name);
}

/** A number or code that another debtor bears is not given to a second one. */
function freshKeys({ party, isNameless, named }: Customer, debtorId: DebtorId, index: DebtorIndex, force: boolean): PartyKey[] {
  const name = index.known(debtorId)?.details?.name;
  if (name === undefined) return [];
  return party.keys.filter((key) => {
    const holders = index.holders(key);
    if (key.scheme === 'name') return !isNameless && !holders.some((one) => one.debtorId === debtorId);
    if (key.scheme === 'account' && !force && !areRelated(named.name, name)) return false;
    return holders.length === 0;
  });
}

/** Codes that are the books' accounts stand there for the same names; those of another software by chance, if at all. */
function haveOtherCodes(all: readonly Customer[], index: DebtorIndex): boolean {
  let [coded, agreeing, clashing, nameless] = [0, 0, 0, 0];
  for (const customer of all) {
    const account = customer.party.keys.find((key) => key.scheme === 'account');
    if (!account) continue;
    coded += 1;
    const names = index.holders(account).flatMap((one) => one.name ?? []);
    if (names.length === 0) continue;
    if (customer.isNameless) nameless += 1;
    else if (names.some((name) => bearsName(customer, name))) agreeing += 1;
    else clashing += 1;
  }
  return nameless + agreeing > 0 ? clashing > agreeing : coded > 0;
}

function withoutCode(customer: Customer): Customer {
  const { party } = customer;
  const keys = party.keys.filter((key) => key.scheme !== 'account');
  return { ...customer, party: { ...party, keys, clues: { ...party.clues, account: null } } };
}
