import { first, textAt, type XmlNode } from '../xml-tree.ts';
import { accountIban } from './camt-values.ts';
import type { BankEntry } from './statement.ts';

/** Who holds the account that the file is about, as far as it says. */
export type Holder = { readonly iban: string | null; readonly name: string | null };

/** What decides which side of an operation is the other one. */
export type Flow = {
  readonly credit: boolean;
  /** Returns and reversals name the parties of the payment that came back, whose money went the other way. */
  readonly cameBack: boolean;
};

type Party = { readonly name: string | null; readonly ultimate: string | null; readonly iban: string | null };

/**
 * The other side of an operation: who paid for money in, who was paid for money out. When the file names only the other role, or puts
 * the holder of the account in it, the opposite role is taken if it is surely someone else.
 */
export function counterpartyOf(
  transaction: XmlNode,
  flow: Flow,
  holder: Holder,
): Pick<BankEntry, 'counterparty' | 'counterpartyIban' | 'ultimateCounterparty'> {
  const parties = first(transaction, 'RltdPties');
  const debtor = partyOf(parties, 'Dbtr');
  const creditor = partyOf(parties, 'Cdtr');
  const isDebtor = flow.credit !== flow.cameBack;
  const [expected, opposite] = isDebtor ? [debtor, creditor] : [creditor, debtor];
  const chosen = isOther(expected, holder) ? expected : instead(opposite, flow, holder);
  const name = chosen?.name ?? chosen?.ultimate ?? null;
  const ultimate = chosen?.ultimate ?? null;
  return {
    counterparty: name,
    counterpartyIban: chosen?.iban ?? null,
    ...(ultimate !== null && ultimate !== name ? { ultimateCounterparty: ultimate } : {}),
  };
}

function instead(opposite: Party, flow: Flow, holder: Holder): Party | null {
  const isSure = flow.cameBack || (opposite.iban !== null && holder.iban !== null);
  return isSure && isOther(opposite, holder) ? opposite : null;
}

/** Transfers between two accounts of one holder have the holder on both sides: the account tells more than the name. */
function isOther(party: Party, holder: Holder): boolean {
  if (party.iban !== null && holder.iban !== null) return party.iban !== holder.iban;
  const name = party.name ?? party.ultimate;
  if (name === null) return party.iban !== null;
  return holder.name === null || name.toUpperCase() !== holder.name.toUpperCase();
}

function partyOf(parties: XmlNode | null, role: 'Dbtr' | 'Cdtr'): Party {
  return {
    name: nameOf(first(parties, role)),
    ultimate: nameOf(first(parties, `Ultmt${role}`)),
    iban: accountIban(first(parties, `${role}Acct`)),
  };
}

/** From 2019 on the name stands one level deeper, and a bank can be a party. */
export function nameOf(party: XmlNode | null): string | null {
  return textAt(party, 'Nm') ?? textAt(party, 'Pty/Nm') ?? textAt(party, 'Agt/FinInstnId/Nm');
}
