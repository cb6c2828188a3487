-- Calls that were made, one row each, and what they have taught.
create table call (
  workspace_id int not null,
  creditor_id int not null,
  id bigint not null,
  debtor_id bigint not null,
  dispatch_id bigint not null,
  contact_id bigint not null,
  hold_id bigint,
  dispute_id bigint,
  question_id bigint,
  on_day date not null,
  again_on date,
  spoke boolean not null,
  taken_back boolean not null,
  at_hour text not null,
  again_at text,
  outcome text not null,
  late_reason text,
  author text not null,
  sums jsonb not null,
  before jsonb not null,
  primary key (workspace_id, id)
);
create index call_debtor on call (workspace_id, debtor_id);
create index call_dispatch on call (workspace_id, dispatch_id);
create index call_reason on call (workspace_id, creditor_id, id) where late_reason is not null and not taken_back;

alter table call enable row level security;
alter table call force row level security;
create policy own_workspace on call using (workspace_id = nullif(current_setting('app.workspace', true), '')::int)
  with check (workspace_id = nullif(current_setting('app.workspace', true), '')::int);

-- When a debtor may be called, and the calls of a contact that goes on.
alter table debtor add column calling jsonb;
alter table contact add column tried jsonb;
