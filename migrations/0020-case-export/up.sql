-- Sealed cases that were made to be handed over. The file itself is among the documents.
create table case_export (
  workspace_id int not null,
  creditor_id int not null,
  id bigint not null,
  debtor_id bigint not null,
  bytes bigint not null,
  pages bigint not null,
  exhibits bigint not null,
  on_day date not null,
  made_on date not null,
  sha256 text not null,
  signer text not null,
  author text not null,
  primary key (workspace_id, id)
);
create index case_export_debtor on case_export (workspace_id, debtor_id, id);

alter table case_export enable row level security;
alter table case_export force row level security;
create policy own_workspace on case_export
  using (workspace_id = nullif(current_setting('app.workspace', true), '')::int)
  with check (workspace_id = nullif(current_setting('app.workspace', true), '')::int);
