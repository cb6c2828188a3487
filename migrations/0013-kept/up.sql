-- What people keep about a debtor: notes, and documents that they filed. Words and names are in the vault, bytes among the documents.
create table note (
  workspace_id int not null,
  creditor_id int not null,
  id bigint not null,
  debtor_id bigint not null,
  corrects bigint,
  vault_id bigint not null,
  on_day date not null,
  pinned boolean not null,
  kind text not null,
  author text not null,
  state text not null,
  vault_digest text not null,
  primary key (workspace_id, id)
);
create index note_debtor on note (workspace_id, debtor_id, id);

create table filed (
  workspace_id int not null,
  creditor_id int not null,
  id bigint not null,
  debtor_id bigint not null,
  item_id bigint,
  bytes bigint not null,
  vault_id bigint not null,
  filed_on date not null,
  removed_on date,
  kind text not null,
  sha256 text not null,
  media_type text not null,
  author text not null,
  vault_digest text not null,
  primary key (workspace_id, id)
);
create index filed_debtor on filed (workspace_id, debtor_id, id);

do $$
declare name text;
begin
  foreach name in array array['note', 'filed'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy own_workspace on %I using (workspace_id = nullif(current_setting(''app.workspace'', true), '''')::int) '
      'with check (workspace_id = nullif(current_setting(''app.workspace'', true), '''')::int)', name);
  end loop;
end $$;
