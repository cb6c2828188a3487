-- Payments that debtors begin on their page, at a provider's. The money itself is a line of the provider's account, laid as any other.
create table card_payment (
  workspace_id int not null,
  creditor_id int not null,
  id bigint not null,
  debtor_id bigint not null,
  link_id bigint not null,
  hold_id bigint,
  line_id bigint,
  cents bigint not null,
  charges_cents bigint not null,
  paid_cents bigint,
  back_cents bigint not null,
  asked_on date not null,
  paid_on date,
  provider text not null,
  reference text not null,
  session text,
  intent text,
  parts json not null,
  currency text not null,
  paid_currency text,
  state text not null,
  doubt text,
  primary key (workspace_id, id),
  unique (workspace_id, reference)
);
create index card_payment_session on card_payment (workspace_id, session) where session is not null;
create index card_payment_intent on card_payment (workspace_id, intent) where intent is not null;
create index card_payment_debtor on card_payment (workspace_id, debtor_id);
create index card_payment_line on card_payment (workspace_id, line_id) where line_id is not null;
create index card_payment_under_way on card_payment (workspace_id, state, id) where state in ('open', 'pending', 'received');

-- News of the provider that changed something: each is taken once.
create table card_event (
  workspace_id int not null,
  creditor_id int not null,
  id bigint not null,
  payment_id bigint not null,
  told_on date not null,
  event text not null,
  kind text not null,
  primary key (workspace_id, id),
  unique (workspace_id, event)
);
create index card_event_payment on card_event (workspace_id, payment_id);

do $$
declare name text;
begin
  foreach name in array array['card_payment', 'card_event'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy own_workspace on %I using (workspace_id = nullif(current_setting(''app.workspace'', true), '''')::int) '
      'with check (workspace_id = nullif(current_setting(''app.workspace'', true), '''')::int)', name);
  end loop;
end $$;
