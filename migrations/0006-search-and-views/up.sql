-- Addresses as people search them: from the beginning, or by what follows the @. Made of the personal data, and gone with them.
alter table vault
  add column email text collate "C" generated always as (lower(details ->> 'email')) stored,
  add column email_host text collate "C" generated always as (split_part(lower(details ->> 'email'), '@', 2)) stored;
create index vault_email on vault (workspace_id, email) where email is not null;
create index vault_email_host on vault (workspace_id, email_host) where email_host is not null;

-- Numbers by how they begin, which an order of a language does not tell, and amounts.
create index item_number_begins on item (workspace_id, creditor_id, number collate "C");
create index item_amount on item (workspace_id, creditor_id, amount_cents);
create index item_part_open on item (workspace_id, creditor_id, open_cents) where open_cents <> 0 and open_cents <> amount_cents;

-- What the screens of the day ask each time, and what is few among much: each read the whole table before.
create index item_credit on item (workspace_id, creditor_id, id) where kind in ('credit-note', 'payment-on-account');
create index bank_line_unlaid on bank_line (workspace_id, creditor_id, state, currency, cents)
  where state in ('waiting', 'suggested', 'aside', 'past');
create index dispatch_withdrawn on dispatch (workspace_id, run_id, id) where status = 'withdrawn';
create index dispatch_failed on dispatch (workspace_id, creditor_id, id) where status in ('failed', 'uncertain');
create index dispatch_by_hand on dispatch (workspace_id, creditor_id, channel, id) where channel <> 'email';
create index portfolio_kind on portfolio (workspace_id, creditor_id, kind, debtor_id) where kind <> 'business';
create index portfolio_unreached on portfolio (workspace_id, creditor_id, debtor_id) where email <> 'usable';

-- Ways of looking at a list that a person has given a name; gone with the seat.
create table accounts.saved_view (
  person_id text not null,
  workspace text not null,
  list text not null check (list in ('debtors')),
  name text not null check (name <> ''),
  asked json not null,
  primary key (person_id, workspace, list, name),
  foreign key (workspace, person_id) references accounts.seat on delete cascade
);
