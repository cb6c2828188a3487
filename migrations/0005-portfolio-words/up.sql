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
create function portfolio_words_added() returns trigger language plpgsql as $$
begin
  insert into portfolio_word (workspace_id, creditor_id, debtor_id, word)
    select distinct workspace_id, creditor_id, debtor_id, word from fresh, unnest(string_to_array(name_key, ' ')) as word
    where name_key <> chr(65533) and word <> '';
  return null;
end $$;

create function portfolio_words_changed() returns trigger language plpgsql as $$
begin
  delete from portfolio_word as w using stale, fresh
    where fresh.debtor_id = stale.debtor_id and fresh.name_key <> stale.name_key
      and w.workspace_id = stale.workspace_id and w.debtor_id = stale.debtor_id;
  insert into portfolio_word (workspace_id, creditor_id, debtor_id, word)
    select distinct fresh.workspace_id, fresh.creditor_id, fresh.debtor_id, word
    from fresh join stale using (debtor_id), unnest(string_to_array(fresh.name_key, ' ')) as word
    where fresh.name_key <> stale.name_key and fresh.name_key <> chr(65533) and word <> '';
  return null;
end $$;

create function portfolio_words_removed() returns trigger language plpgsql as $$
begin
  delete from portfolio_word as w using stale where w.workspace_id = stale.workspace_id and w.debtor_id = stale.debtor_id;
  return null;
end $$;

create trigger portfolio_words_insert after insert on portfolio referencing new table as fresh
  for each statement execute function portfolio_words_added();
create trigger portfolio_words_update after update on portfolio referencing old table as stale new table as fresh
  for each statement execute function portfolio_words_changed();
create trigger portfolio_words_delete after delete on portfolio referencing old table as stale
  for each statement execute function portfolio_words_removed();

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
