-- Notices of the BODACC, one row a notice and person; what followed from them for each debtor; whether the open data service is asked.
create table notice (
  workspace_id int not null,
  id bigint not null,
  vault_id bigint,
  judgment_on date,
  published_on date,
  corrected_on date,
  key text not null,
  siren text,
  type text,
  kind text not null,
  corrects text,
  source text not null,
  vault_digest text,
  primary key (workspace_id, id)
);
create index notice_siren on notice (workspace_id, siren);
create index notice_key on notice (workspace_id, key);
create index notice_corrects on notice (workspace_id, corrects) where corrects is not null;

create table notice_state (
  workspace_id int not null,
  creditor_id int not null,
  id bigint not null,
  seen_on date,
  siren text not null,
  phase text,
  opened_by text,
  said text not null,
  asks jsonb not null,
  primary key (workspace_id, id)
);

create table notice_watch (
  workspace_id int not null,
  id bigint not null,
  is_on boolean not null,
  looked_on date,
  failed_on date,
  asked bigint not null,
  found bigint not null,
  failure text,
  primary key (workspace_id, id)
);

alter table notice enable row level security;
alter table notice force row level security;
create policy own_workspace on notice
  using (workspace_id = nullif(current_setting('app.workspace', true), '')::int)
  with check (workspace_id = nullif(current_setting('app.workspace', true), '')::int);
alter table notice_state enable row level security;
alter table notice_state force row level security;
create policy own_workspace on notice_state
  using (workspace_id = nullif(current_setting('app.workspace', true), '')::int)
  with check (workspace_id = nullif(current_setting('app.workspace', true), '')::int);
alter table notice_watch enable row level security;
alter table notice_watch force row level security;
create policy own_workspace on notice_watch
  using (workspace_id = nullif(current_setting('app.workspace', true), '')::int)
  with check (workspace_id = nullif(current_setting('app.workspace', true), '')::int);
