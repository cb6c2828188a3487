-- Papers made from a claim: drafts, and what was kept of them. What was typed is in the vault, the kept file among the documents.
create table paper (
  workspace_id int not null,
  creditor_id int not null,
  id bigint not null,
  debtor_id bigint not null,
  item_id bigint,
  vault_id bigint not null,
  bytes bigint,
  on_day date not null,
  begun_on date not null,
  kept_on date,
  kind text not null,
  state text not null,
  basis text not null,
  sha256 text,
  vault_digest text not null,
  author text not null,
  primary key (workspace_id, id)
);
create index paper_debtor on paper (workspace_id, debtor_id, id);

alter table paper enable row level security;
alter table paper force row level security;
create policy own_workspace on paper
  using (workspace_id = nullif(current_setting('app.workspace', true), '')::int)
  with check (workspace_id = nullif(current_setting('app.workspace', true), '')::int);
