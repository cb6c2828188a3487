-- Mails that came in: replies, bounces, absences, complaints. Their words are in the vault, their bytes among the documents.
create table mail (
  workspace_id int not null,
  creditor_id int not null,
  id bigint not null,
  debtor_id bigint,
  dispatch_id bigint,
  hold_id bigint,
  vault_id bigint not null,
  taken_on date not null,
  written_on date not null,
  kind text not null,
  failure text,
  joined_by text,
  state text not null,
  answer text,
  sha256 text not null,
  vault_digest text not null,
  primary key (workspace_id, id),
  unique (workspace_id, sha256)
);
create index mail_waiting on mail (workspace_id, creditor_id, id) where state = 'waiting';
create index mail_debtor on mail (workspace_id, debtor_id) where debtor_id is not null;

-- How far each mailbox was read.
create table mailbox (
  workspace_id int not null,
  id bigint not null,
  validity bigint not null,
  uid bigint not null,
  box text not null,
  primary key (workspace_id, id),
  unique (workspace_id, box)
);

do $$
declare name text;
begin
  foreach name in array array['mail', 'mailbox'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy own_workspace on %I using (workspace_id = nullif(current_setting(''app.workspace'', true), '''')::int) '
      'with check (workspace_id = nullif(current_setting(''app.workspace'', true), '''')::int)', name);
  end loop;
end $$;
