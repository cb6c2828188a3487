
-- Professionals, claims that were handed over to them, and what they say of them. Words are in the vault.
create table professional (
  workspace_id int not null,
  creditor_id int not null,
  id bigint not null,
  commission_ppm bigint,
  fixed_cents bigint,
  vault_id bigint not null,
  added_on date not null,
  kind text not null,
  state text not null,
  author text not null,
  vault_digest text not null,
  primary key (workspace_id, id)
);
create index professional_standing on professional (workspace_id, creditor_id, state, id);

create table hand_over (
  workspace_id int not null,
  creditor_id int not null,
  id bigint not null,
  debtor_id bigint not null,
  professional_id bigint not null,
  hold_id bigint not null,
  case_id bigint not null,
  commission_ppm bigint,
  fixed_cents bigint,
  vault_id bigint not null,
  on_day date not null,
  heard_on date not null,
  ended_on date,
  link_until date,
  currency text not null,
  asked text not null,
  state text not null,
  ended_why text,
  token text,
  author text not null,
  vault_digest text not null,
  items jsonb not null,
  primary key (workspace_id, id)
);
create index hand_over_debtor on hand_over (workspace_id, debtor_id, id);
create index hand_over_professional on hand_over (workspace_id, professional_id, id);
create index hand_over_state on hand_over (workspace_id, creditor_id, state, id);
create index hand_over_token on hand_over (workspace_id, token) where token is not null;
create index hand_over_hold on hand_over (workspace_id, hold_id);

create table hand_over_report (
  workspace_id int not null,
  creditor_id int not null,
  id bigint not null,
  debtor_id bigint not null,
  professional_id bigint not null,
  hand_over_id bigint not null,
  cents bigint,
  commission_cents bigint,
  item_id bigint,
  line_id bigint,
  vault_id bigint not null,
  on_day date not null,
  said_on date not null,
  until_day date,
  decided_on date,
  key text not null,
  act text not null,
  way text not null,
  state text not null,
  decided_by text,
  vault_digest text not null,
  files jsonb not null,
  primary key (workspace_id, id),
  unique (workspace_id, hand_over_id, key)
);
create index hand_over_report_debtor on hand_over_report (workspace_id, debtor_id, id);
create index hand_over_report_professional on hand_over_report (workspace_id, professional_id, id);
create index hand_over_report_state on hand_over_report (workspace_id, creditor_id, state, id);
create index hand_over_report_line on hand_over_report (workspace_id, line_id) where line_id is not null;

alter table professional enable row level security;
alter table professional force row level security;
create policy own_workspace on professional
  using (workspace_id = nullif(current_setting('app.workspace', true), '')::int)
  with check (workspace_id = nullif(current_setting('app.workspace', true), '')::int);
alter table hand_over enable row level security;
alter table hand_over force row level security;
create policy own_workspace on hand_over
  using (workspace_id = nullif(current_setting('app.workspace', true), '')::int)
  with check (workspace_id = nullif(current_setting('app.workspace', true), '')::int);
alter table hand_over_report enable row level security;
alter table hand_over_report force row level security;
create policy own_workspace on hand_over_report
  using (workspace_id = nullif(current_setting('app.workspace', true), '')::int)
  with check (workspace_id = nullif(current_setting('app.workspace', true), '')::int);
