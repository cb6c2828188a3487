do $$
begin
  assert (select count(*) = 4 from information_schema.columns
          where table_schema = current_schema() and table_name in ('hold', 'call') and column_name in ('vault_id', 'vault_digest')
            and is_nullable = 'YES'),
    'holds and calls must have columns for where their words are';
  assert (select count(*) = 0 from hold where vault_id is not null or vault_digest is not null)
     and (select count(*) = 0 from call where vault_id is not null or vault_digest is not null),
    'no entry of before has its words in the vault';
end $$;
