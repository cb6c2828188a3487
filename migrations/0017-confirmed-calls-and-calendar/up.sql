-- Of an e-mail that confirms a call: the call, its step, the promise, and the day that was agreed.
alter table contact add column confirms jsonb;

-- The secret address by which a person’s own calendar program reads what is to be done in one workspace; gone with the seat.
create table accounts.calendar_link (
  workspace text not null,
  person_id text not null,
  token_sha256 text not null unique check (token_sha256 ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null default now(),
  read_at timestamptz,
  primary key (workspace, person_id),
  foreign key (workspace, person_id) references accounts.seat on delete cascade
);
