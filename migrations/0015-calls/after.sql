do $$
begin
  assert (select count(*) = 1 from pg_class where relname = 'call' and relkind = 'r'
            and relnamespace = current_schema()::regnamespace and relrowsecurity and relforcerowsecurity),
    'calls must be closed to other workspaces';
  assert (select count(*) = 1 from pg_policies
          where schemaname = current_schema() and tablename = 'call' and policyname = 'own_workspace'),
    'calls must have the policy of their workspace';
  assert (select count(*) = 2 from information_schema.columns
          where table_schema = current_schema() and is_nullable = 'YES'
            and ((table_name = 'debtor' and column_name = 'calling') or (table_name = 'contact' and column_name = 'tried'))),
    'debtors must say when they may be called, and contacts which calls were made of them';
end $$;
