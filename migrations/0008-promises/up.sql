-- What a promise says, beside the hold that it is: its day, perhaps a part of what was open, how it was given, what became of it.
alter table hold
  add column promised_on date,
  add column promised_cents bigint,
  add column basis_cents bigint,
  add column promised_currency text,
  add column promised_via text,
  add column judged text;

-- After so many promises in a row that were broken, a person decides what follows.
alter table creditor add column broken_promises int not null default 2;
alter table creditor alter column broken_promises drop default;
