-- What a person decided to do about a debtor, and what happens before a court. Reasons, file numbers and notes are in the vault.
create table route_choice (
  workspace_id int not null,
  creditor_id int not null,
  id bigint not null,
  debtor_id bigint not null,
  amount_cents bigint not null,
  hold_id bigint not null,
  vault_id bigint not null,
  on_day date not null,
  ended_on date,
  creditor_trader boolean,
  way text not null,
  activity text not null,
  seat text not null,
  author text not null,
  state text not null,
  vault_digest text not null,
  item_ids bigint[] not null,
  primary key (workspace_id, id)
);
create index route_choice_debtor on route_choice (workspace_id, debtor_id, id);
create index route_choice_standing on route_choice (workspace_id, creditor_id, id) where state = 'standing';

create table proceeding (
  workspace_id int not null,
  creditor_id int not null,
  id bigint not null,
  debtor_id bigint not null,
  choice_id bigint,
  claimed_cents bigint not null,
  hold_id bigint not null,
  vault_id bigint not null,
  opened_on date not null,
  closed_on date,
  route text not null,
  court text not null,
  seat text not null,
  author text not null,
  state text not null,
  ending text,
  vault_digest text not null,
  item_ids bigint[] not null,
  primary key (workspace_id, id)
);
create index proceeding_debtor on proceeding (workspace_id, debtor_id, id);
create index proceeding_creditor on proceeding (workspace_id, creditor_id, state, id);

create table proceeding_step (
  workspace_id int not null,
  creditor_id int not null,
  id bigint not null,
  proceeding_id bigint not null,
  debtor_id bigint not null,
  granted_cents bigint,
  cost_cents bigint,
  filed_id bigint,
  vault_id bigint not null,
  on_day date not null,
  hearing_on date,
  entered_on date not null,
  taken_back_on date,
  in_person boolean,
  recoverable boolean not null,
  kind text not null,
  ending text,
  author text not null,
  vault_digest text not null,
  primary key (workspace_id, id)
);
create index proceeding_step_of on proceeding_step (workspace_id, proceeding_id, id);
create index proceeding_step_debtor on proceeding_step (workspace_id, debtor_id, id);

do $$
declare name text;
begin
  foreach name in array array['route_choice', 'proceeding', 'proceeding_step'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy own_workspace on %I using (workspace_id = nullif(current_setting(''app.workspace'', true), '''')::int) '
      'with check (workspace_id = nullif(current_setting(''app.workspace'', true), '''')::int)', name);
  end loop;
end $$;
