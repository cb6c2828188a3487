-- What a time-stamping authority said of the journal. The token itself is among the documents.
create table journal_stamp (
  workspace_id int not null,
  entry bigint not null,
  id bigint not null,
  made_on date not null,
  at text not null,
  authority text not null,
  sha256 text not null,
  primary key (workspace_id, id)
);

alter table journal_stamp enable row level security;
alter table journal_stamp force row level security;
create policy own_workspace on journal_stamp
  using (workspace_id = nullif(current_setting('app.workspace', true), '')::int)
  with check (workspace_id = nullif(current_setting('app.workspace', true), '')::int);
