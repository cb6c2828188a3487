-- Payment plans, as they were offered and signed.
create table plan (
  workspace_id int not null,
  creditor_id int not null,
  id bigint not null,
  debtor_id bigint not null,
  hold_id bigint,
  total_cents bigint not null,
  offered_on date not null,
  signed_on date,
  ended_on date,
  item_ids bigint[] not null,
  instalments json not null,
  currency text not null,
  charges text not null,
  state text not null,
  offered_by text not null,
  document text not null,
  ended_why text,
  primary key (workspace_id, id)
);
create index plan_debtor on plan (workspace_id, debtor_id);
alter table plan enable row level security;
alter table plan force row level security;
create policy own_workspace on plan using (workspace_id = nullif(current_setting('app.workspace', true), '')::int)
  with check (workspace_id = nullif(current_setting('app.workspace', true), '')::int);

-- What a plan asks for, beside the hold that it places; what a promise was measured by serves it too.
alter table hold
  add column plan_id bigint,
  add column instalments json,
  add column missed_told int not null default 0,
  add column warned_on date,
  add column warned_until date;
alter table hold alter column missed_told drop default;

-- What a creditor offers as a plan, by kind of debtor, where it is not the standard.
alter table creditor add column plan_limits json;
