-- Links to the debtor's page: a digest of each, never the link itself.
create table portal_link (
  workspace_id int not null,
  creditor_id int not null,
  id bigint not null,
  debtor_id bigint not null,
  contact_id bigint,
  made_on date not null,
  expires_on date not null,
  revoked_on date,
  token_sha256 text not null,
  revoked_by text,
  primary key (workspace_id, id),
  unique (workspace_id, token_sha256)
);
create index portal_link_debtor on portal_link (workspace_id, debtor_id);

-- What was said on the page. Words and names are in the vault, files among the documents.
create table portal_request (
  workspace_id int not null,
  creditor_id int not null,
  id bigint not null,
  debtor_id bigint not null,
  link_id bigint not null,
  hold_id bigint,
  vault_id bigint not null,
  cents bigint,
  item_ids bigint[],
  parts int,
  on_day date,
  said_on date not null,
  answered_on date,
  kind text not null,
  currency text,
  reason text,
  files json not null,
  form_sha256 text not null,
  state text not null,
  answer text,
  answered_by text,
  vault_digest text not null,
  primary key (workspace_id, id),
  unique (workspace_id, form_sha256)
);
create index portal_request_waiting on portal_request (workspace_id, creditor_id, id) where state = 'waiting';
create index portal_request_debtor on portal_request (workspace_id, debtor_id);

do $$
declare name text;
begin
  foreach name in array array['portal_link', 'portal_request'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy own_workspace on %I using (workspace_id = nullif(current_setting(''app.workspace'', true), '''')::int) '
      'with check (workspace_id = nullif(current_setting(''app.workspace'', true), '''')::int)', name);
  end loop;
end $$;
