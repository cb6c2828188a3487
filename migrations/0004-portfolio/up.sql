-- One row a debtor that nobody was merged away: what a list of 200,000 is sorted, filtered and searched by.
create table portfolio (
  workspace_id int not null,
  creditor_id int not null,
  debtor_id bigint not null,
  -- Open invoices in euros, and of them those due before the day of portfolio_day.
  open_cents bigint not null,
  overdue_cents bigint not null,
  -- Of open invoices in any currency; 'infinity' where none has a due date.
  oldest_due date not null,
  -- The first day on which more of it is late than overdue_cents says, less one.
  next_due date,
  kind text not null,
  email text not null,
  -- Personal data: made of the vault's, and gone with it; chr(65533), behind all names, when erased.
  name_key text collate "C" not null,
  primary key (workspace_id, debtor_id)
) with (fillfactor = 80);
create index portfolio_overdue on portfolio (workspace_id, creditor_id, (-overdue_cents), oldest_due, debtor_id);
create index portfolio_oldest on portfolio (workspace_id, creditor_id, oldest_due, debtor_id);
create index portfolio_name on portfolio (workspace_id, creditor_id, name_key, debtor_id);

-- The day for which portfolio tells what is late; moved on by whoever reads first on another day.
create table portfolio_day (
  workspace_id int not null,
  creditor_id int not null,
  day date not null,
  primary key (workspace_id, creditor_id)
);

-- What is open by due date: the ageing balance of any day is a sum of few rows.
create table due_total (
  workspace_id int not null,
  creditor_id int not null,
  currency text not null,
  -- 'infinity' where the due date is not known, and for credits.
  due_on date not null,
  is_credit boolean not null,
  items bigint not null,
  cents numeric not null,
  primary key (workspace_id, creditor_id, currency, is_credit, due_on)
);

create index debtor_vault on debtor (workspace_id, vault_id);
create index debtor_key_debtor on debtor_key (workspace_id, debtor_id);
create index hold_standing on hold (workspace_id, debtor_id) where lifted_on is null;

-- As core/base/text.ts folds: lower case, without accents, punctuation or runs of blanks.
create function folded(name text) returns text language sql immutable parallel safe as $$
  select trim(regexp_replace(
    regexp_replace(replace(replace(replace(lower(normalize(name, nfkd)), 'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'), '[\u0300-\u036f]+', '', 'g'),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u3003]+', ' ', 'g'))
$$;

-- Writes the rows of some debtors anew, from what the ledger says of them.
create function refresh_portfolio(workspace int, debtors bigint[]) returns void language plpgsql as $$
begin
  insert into portfolio as p (workspace_id, creditor_id, debtor_id, open_cents, overdue_cents, oldest_due, next_due, kind, email, name_key)
    select workspace, d.creditor_id, d.id, coalesce(o.open, 0), coalesce(o.overdue, 0), coalesce(o.oldest, 'infinity'), o.next, d.kind, d.email,
      coalesce(folded(v.details ->> 'name'), chr(65533))
    from debtor as d
    left join portfolio_day as y on y.workspace_id = workspace and y.creditor_id = d.creditor_id
    left join vault as v on v.workspace_id = workspace and v.id = d.vault_id
    left join lateral (
      select sum(i.open_cents) filter (where i.currency = 'EUR') as open,
        sum(i.open_cents) filter (where i.currency = 'EUR' and i.due_on < y.day) as overdue,
        min(i.due_on) as oldest,
        min(i.due_on) filter (where i.currency = 'EUR' and (y.day is null or i.due_on >= y.day)) as next
      from item as i
      where i.workspace_id = workspace and i.debtor_id = d.id and i.open_cents <> 0 and i.open_cents > 0 and i.kind = 'invoice'
    ) as o on true
    where d.workspace_id = workspace and d.id = any(debtors) and not exists (
      select from debtor_key as k
      where k.workspace_id = workspace and k.debtor_id = d.id and k.scheme = 'name' and k.value like 'merged-into:%')
    order by d.id
    on conflict (workspace_id, debtor_id) do update set open_cents = excluded.open_cents, overdue_cents = excluded.overdue_cents,
      oldest_due = excluded.oldest_due, next_due = excluded.next_due, kind = excluded.kind, email = excluded.email, name_key = excluded.name_key
    where (p.open_cents, p.overdue_cents, p.oldest_due, p.next_due, p.kind, p.email, p.name_key)
      is distinct from (excluded.open_cents, excluded.overdue_cents, excluded.oldest_due, excluded.next_due, excluded.kind, excluded.email, excluded.name_key);
end $$;

-- Tells of some debtors what is late on a day; all else stays.
create function age_portfolio(workspace int, debtors bigint[], today date) returns void language sql as $$
  update portfolio as p set overdue_cents = coalesce(o.overdue, 0), next_due = o.next
    from (
      select i.debtor_id, sum(i.open_cents) filter (where i.due_on < today) as overdue, min(i.due_on) filter (where i.due_on >= today) as next
      from item as i
      where i.workspace_id = workspace and i.debtor_id = any(debtors) and i.open_cents <> 0 and i.open_cents > 0 and i.kind = 'invoice'
        and i.currency = 'EUR'
      group by i.debtor_id
    ) as o
    where p.workspace_id = workspace and p.debtor_id = o.debtor_id
$$;

-- Adds what items are worth to the totals of their due dates; with -1 takes it away.
create function add_to_due_total(workspace int, creditor int, money text, due date, credit boolean, number_of bigint, sum_of numeric)
returns void language sql as $$
  insert into due_total as t values (workspace, creditor, money, due, credit, number_of, sum_of)
    on conflict (workspace_id, creditor_id, currency, is_credit, due_on)
    do update set items = t.items + excluded.items, cents = t.cents + excluded.cents
$$;

create function portfolio_items_added() returns trigger language plpgsql as $$
declare workspace int := (select workspace_id from fresh limit 1);
begin
  perform add_to_due_total(workspace, creditor_id, currency, due, credit, n, cents) from (
    select creditor_id, currency, case when owed then coalesce(due_on, 'infinity') else 'infinity' end as due, not owed as credit,
      count(*) as n, sum(open_cents) as cents
    from (select *, kind = 'invoice' and open_cents > 0 as owed from fresh where open_cents <> 0) as open
    group by 1, 2, 3, 4 order by 1, 2, 3, 4) as sums;
  perform refresh_portfolio(workspace, array(select distinct debtor_id from fresh where open_cents <> 0));
  return null;
end $$;

create function portfolio_items_changed() returns trigger language plpgsql as $$
declare workspace int := (select workspace_id from fresh limit 1);
begin
  perform add_to_due_total(workspace, creditor_id, currency, due, credit, n, cents) from (
    select creditor_id, currency, case when owed then coalesce(due_on, 'infinity') else 'infinity' end as due, not owed as credit,
      sum(sign) as n, sum(sign * open_cents) as cents
    from (
      select creditor_id, currency, due_on, open_cents, kind = 'invoice' and open_cents > 0 as owed, 1 as sign from fresh where open_cents <> 0
      union all
      select creditor_id, currency, due_on, open_cents, kind = 'invoice' and open_cents > 0, -1 from stale where open_cents <> 0) as moved
    group by 1, 2, 3, 4 having sum(sign) <> 0 or sum(sign * open_cents) <> 0 order by 1, 2, 3, 4) as sums;
  perform refresh_portfolio(workspace, array(select debtor_id from fresh union select debtor_id from stale));
  return null;
end $$;

create function portfolio_debtors_written() returns trigger language plpgsql as $$
begin
  perform refresh_portfolio((select workspace_id from fresh limit 1), array(select id from fresh));
  return null;
end $$;

create function portfolio_keys_written() returns trigger language plpgsql as $$
begin
  delete from portfolio as p using fresh as k
    where p.workspace_id = k.workspace_id and p.debtor_id = k.debtor_id and k.scheme = 'name' and k.value like 'merged-into:%';
  return null;
end $$;

create function portfolio_names_written() returns trigger language plpgsql as $$
begin
  update portfolio as p set name_key = coalesce(folded(v.details ->> 'name'), chr(65533))
    from fresh as v join debtor as d on d.workspace_id = v.workspace_id and d.vault_id = v.id
    where p.workspace_id = d.workspace_id and p.debtor_id = d.id and p.name_key <> coalesce(folded(v.details ->> 'name'), chr(65533));
  return null;
end $$;

create trigger portfolio_item_insert after insert on item referencing new table as fresh
  for each statement execute function portfolio_items_added();
create trigger portfolio_item_update after update on item referencing old table as stale new table as fresh
  for each statement execute function portfolio_items_changed();
create trigger portfolio_debtor_insert after insert on debtor referencing new table as fresh
  for each statement execute function portfolio_debtors_written();
create trigger portfolio_debtor_update after update on debtor referencing new table as fresh
  for each statement execute function portfolio_debtors_written();
create trigger portfolio_key_insert after insert on debtor_key referencing new table as fresh
  for each statement execute function portfolio_keys_written();
create trigger portfolio_key_update after update on debtor_key referencing new table as fresh
  for each statement execute function portfolio_keys_written();
create trigger portfolio_vault_insert after insert on vault referencing new table as fresh
  for each statement execute function portfolio_names_written();
create trigger portfolio_vault_update after update on vault referencing new table as fresh
  for each statement execute function portfolio_names_written();

-- What is there already: for once the rows of all workspaces are seen together, by the owner of the tables.
alter table debtor no force row level security;
alter table debtor_key no force row level security;
alter table item no force row level security;
alter table vault no force row level security;
insert into due_total
  select workspace_id, creditor_id, currency, case when owed then coalesce(due_on, 'infinity') else 'infinity' end, not owed, count(*), sum(open_cents)
  from (select *, kind = 'invoice' and open_cents > 0 as owed from item where open_cents <> 0) as open
  group by 1, 2, 3, 4, 5;
select refresh_portfolio(workspace_id, array_agg(id)) from debtor group by workspace_id;
alter table debtor force row level security;
alter table debtor_key force row level security;
alter table item force row level security;
alter table vault force row level security;

do $$
declare name text;
begin
  foreach name in array array['portfolio', 'portfolio_day', 'due_total'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy own_workspace on %I using (workspace_id = nullif(current_setting(''app.workspace'', true), '''')::int) '
      'with check (workspace_id = nullif(current_setting(''app.workspace'', true), '''')::int)', name);
  end loop;
end $$;
