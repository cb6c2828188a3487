-- The words of portfolio.name_key, each to be found by how it begins. Personal data as well.
create table portfolio_word (
  workspace_id int not null,
  creditor_id int not null,
  debtor_id bigint not null,
  word text collate "C" not null,
  primary key (workspace_id, debtor_id, word)
);
create index portfolio_word_begins on portfolio_word (workspace_id, creditor_id, word, debtor_id);

-- Words follow names, whoever writes them.
create function portfolio_words_written() returns trigger language plpgsql as $$
begin
  delete from portfolio_word as w where w.workspace_id = new.workspace_id and w.debtor_id = new.debtor_id;
  insert into portfolio_word (workspace_id, creditor_id, debtor_id, word)
    select distinct new.workspace_id, new.creditor_id, new.debtor_id, word from unnest(string_to_array(new.name_key, ' ')) as word
    where word not in ('', chr(65533));
  return null;
end $$;

create function portfolio_words_removed() returns trigger language plpgsql as $$
begin
  delete from portfolio_word as w where w.workspace_id = old.workspace_id and w.debtor_id = old.debtor_id;
  return null;
end $$;

create trigger portfolio_words_insert after insert on portfolio
  for each row when (new.name_key <> chr(65533)) execute function portfolio_words_written();
create trigger portfolio_words_update after update of name_key on portfolio
  for each row when (new.name_key <> old.name_key) execute function portfolio_words_written();
create trigger portfolio_words_delete after delete on portfolio for each row execute function portfolio_words_removed();

-- What follows is what was, but led by the few rows at hand to the indexes: a plan made while the tables were empty would read them whole.
create or replace function portfolio_names_written() returns trigger language plpgsql
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set enable_material = off set enable_bitmapscan = off as $$
begin
  update portfolio as p set name_key = named.name_key
    from (
      select d.workspace_id, d.id, coalesce(folded(v.details ->> 'name'), chr(65533)) as name_key
      from fresh as v,
        lateral (select * from debtor as d where d.workspace_id = v.workspace_id and d.vault_id = v.id offset 0) as d
      offset 0
    ) as named
    where p.workspace_id = named.workspace_id and p.debtor_id = named.id and p.name_key <> named.name_key;
  return null;
end $$;

create or replace function refresh_portfolio(workspace int, debtors bigint[]) returns void language plpgsql
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set enable_material = off set enable_bitmapscan = off as $$
begin
  insert into portfolio as p (workspace_id, creditor_id, debtor_id, open_cents, overdue_cents, oldest_due, next_due, kind, email, name_key)
    select workspace, d.creditor_id, d.id, coalesce(o.open, 0), coalesce(o.overdue, 0), coalesce(o.oldest, 'infinity'), o.next, d.kind, d.email,
      coalesce(folded(v.details ->> 'name'), chr(65533))
    from unnest(debtors) as one (id)
    cross join lateral (select * from debtor as d where d.workspace_id = workspace and d.id = one.id offset 0) as d
    left join portfolio_day as y on y.workspace_id = workspace and y.creditor_id = d.creditor_id
    left join lateral (select v.details from vault as v where v.workspace_id = workspace and v.id = d.vault_id offset 0) as v on true
    left join lateral (
      select sum(i.open_cents) filter (where i.currency = 'EUR') as open,
        sum(i.open_cents) filter (where i.currency = 'EUR' and i.due_on < y.day) as overdue,
        min(i.due_on) as oldest,
        min(i.due_on) filter (where i.currency = 'EUR' and (y.day is null or i.due_on >= y.day)) as next
      from item as i
      where i.workspace_id = workspace and i.debtor_id = d.id and i.open_cents <> 0 and i.open_cents > 0 and i.kind = 'invoice'
    ) as o on true
    where not exists (
      select from debtor_key as k
      where k.workspace_id = workspace and k.debtor_id = d.id and k.scheme = 'name' and k.value like 'merged-into:%')
    order by d.id
    on conflict (workspace_id, debtor_id) do update set open_cents = excluded.open_cents, overdue_cents = excluded.overdue_cents,
      oldest_due = excluded.oldest_due, next_due = excluded.next_due, kind = excluded.kind, email = excluded.email, name_key = excluded.name_key
    where (p.open_cents, p.overdue_cents, p.oldest_due, p.next_due, p.kind, p.email, p.name_key)
      is distinct from (excluded.open_cents, excluded.overdue_cents, excluded.oldest_due, excluded.next_due, excluded.kind, excluded.email, excluded.name_key);
end $$;

-- Sums alone, when nothing but items has changed. Who has no row yet gets it with the debtor's.
create function sum_portfolio(workspace int, debtors bigint[]) returns void language plpgsql
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set enable_material = off set enable_bitmapscan = off as $$
begin
  update portfolio as p
    set open_cents = made.open_cents, overdue_cents = made.overdue_cents, oldest_due = made.oldest_due, next_due = made.next_due
    from (
      select d.id, coalesce(o.open, 0) as open_cents, coalesce(o.overdue, 0) as overdue_cents, coalesce(o.oldest, 'infinity') as oldest_due,
        o.next as next_due
      from unnest(debtors) as one (id)
      cross join lateral (select * from debtor as d where d.workspace_id = workspace and d.id = one.id offset 0) as d
      left join portfolio_day as y on y.workspace_id = workspace and y.creditor_id = d.creditor_id
      left join lateral (
        select sum(i.open_cents) filter (where i.currency = 'EUR') as open,
          sum(i.open_cents) filter (where i.currency = 'EUR' and i.due_on < y.day) as overdue,
          min(i.due_on) as oldest,
          min(i.due_on) filter (where i.currency = 'EUR' and (y.day is null or i.due_on >= y.day)) as next
        from item as i
        where i.workspace_id = workspace and i.debtor_id = d.id and i.open_cents <> 0 and i.open_cents > 0 and i.kind = 'invoice'
      ) as o on true
      offset 0
    ) as made
    where p.workspace_id = workspace and p.debtor_id = made.id
      and (p.open_cents, p.overdue_cents, p.oldest_due, p.next_due)
        is distinct from (made.open_cents, made.overdue_cents, made.oldest_due, made.next_due);
end $$;

create or replace function portfolio_items_added() returns trigger language plpgsql as $$
declare workspace int := (select workspace_id from fresh limit 1);
begin
  insert into due_total as t
    select workspace_id, creditor_id, currency, case when owed then coalesce(due_on, 'infinity') else 'infinity' end, not owed,
      count(*), sum(open_cents)
    from (select *, kind = 'invoice' and open_cents > 0 as owed from fresh where open_cents <> 0) as open
    group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
    on conflict (workspace_id, creditor_id, currency, is_credit, due_on)
    do update set items = t.items + excluded.items, cents = t.cents + excluded.cents;
  perform sum_portfolio(workspace, array(select distinct debtor_id from fresh where open_cents <> 0 order by debtor_id));
  return null;
end $$;

create or replace function portfolio_items_changed() returns trigger language plpgsql as $$
declare workspace int := (select workspace_id from fresh limit 1);
begin
  insert into due_total as t
    select workspace_id, creditor_id, currency, case when owed then coalesce(due_on, 'infinity') else 'infinity' end, not owed,
      sum(sign), sum(sign * open_cents)
    from (
      select workspace_id, creditor_id, currency, due_on, open_cents, kind = 'invoice' and open_cents > 0 as owed, 1 as sign
      from fresh where open_cents <> 0
      union all
      select workspace_id, creditor_id, currency, due_on, open_cents, kind = 'invoice' and open_cents > 0, -1
      from stale where open_cents <> 0) as moved
    group by 1, 2, 3, 4, 5 having sum(sign) <> 0 or sum(sign * open_cents) <> 0 order by 1, 2, 3, 4, 5
    on conflict (workspace_id, creditor_id, currency, is_credit, due_on)
    do update set items = t.items + excluded.items, cents = t.cents + excluded.cents;
  perform sum_portfolio(workspace, array(select debtor_id from fresh union select debtor_id from stale order by debtor_id));
  return null;
end $$;
drop function add_to_due_total(int, int, text, date, boolean, bigint, numeric);

-- What is there already: for once the rows of all workspaces are seen together, by the owner of the tables.
alter table portfolio no force row level security;
insert into portfolio_word (workspace_id, creditor_id, debtor_id, word)
  select distinct workspace_id, creditor_id, debtor_id, word from portfolio, unnest(string_to_array(name_key, ' ')) as word
  where name_key <> chr(65533) and word <> '';
alter table portfolio force row level security;

alter table portfolio_word enable row level security;
alter table portfolio_word force row level security;
create policy own_workspace on portfolio_word using (workspace_id = nullif(current_setting('app.workspace', true), '')::int)
  with check (workspace_id = nullif(current_setting('app.workspace', true), '')::int);
