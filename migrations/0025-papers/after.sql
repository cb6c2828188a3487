do $$
begin
  assert (select count(*) = 1 from pg_class where relname = 'paper' and relkind = 'r'
            and relnamespace = current_schema()::regnamespace and relrowsecurity and relforcerowsecurity),
    'papers must be closed to other workspaces';
  assert (select count(*) = 1 from pg_policies
          where schemaname = current_schema() and tablename = 'paper' and policyname = 'own_workspace'),
    'papers must have the policy of their workspace';
end $$;
