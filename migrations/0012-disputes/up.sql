-- What debtors contest, what was said about it, and what is let go for money in time.
create table dispute (
  workspace_id int not null,
  creditor_id int not null,
  id bigint not null,
  debtor_id bigint not null,
  since_settlement bigint not null,
  copy_of bigint,
  opened_on date not null,
  deadline date not null,
  resolved_on date,
  closed_on date,
  cause text not null,
  state text not null,
  owner text not null,
  opened_by text not null,
  resolution text,
  resolved_by text,
  items jsonb not null,
  accepted jsonb,
  primary key (workspace_id, id)
);
create index dispute_debtor on dispute (workspace_id, debtor_id);
create index dispute_standing on dispute (workspace_id, creditor_id, id) where state <> 'closed';

create table dispute_word (
  workspace_id int not null,
  creditor_id int not null,
  id bigint not null,
  debtor_id bigint not null,
  dispute_id bigint not null,
  answers bigint,
  vault_id bigint not null,
  on_day date not null,
  expires_on date,
  answered boolean not null,
  kind text not null,
  author text not null,
  token text,
  vault_digest text not null,
  primary key (workspace_id, id)
);
create index dispute_word_dispute on dispute_word (workspace_id, dispute_id);
create index dispute_word_debtor on dispute_word (workspace_id, debtor_id);
create unique index dispute_word_token on dispute_word (workspace_id, token) where token is not null;

create table offer (
  workspace_id int not null,
  creditor_id int not null,
  id bigint not null,
  debtor_id bigint not null,
  until_day date not null,
  made_on date not null,
  granted_on date,
  state text not null,
  made_by text not null,
  granted_by text,
  items jsonb not null,
  primary key (workspace_id, id)
);
create index offer_debtor on offer (workspace_id, debtor_id);
create index offer_granted on offer (workspace_id, creditor_id, id) where state = 'granted';

do $$
declare name text;
begin
  foreach name in array array['dispute', 'dispute_word', 'offer'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy own_workspace on %I using (workspace_id = nullif(current_setting(''app.workspace'', true), '''')::int) '
      'with check (workspace_id = nullif(current_setting(''app.workspace'', true), '''')::int)', name);
  end loop;
end $$;
