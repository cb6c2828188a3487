do $$
begin
  assert (select count(*) = 1 from pg_class where relname = 'case_export' and relkind = 'r'
            and relnamespace = current_schema()::regnamespace and relrowsecurity and relforcerowsecurity),
    'sealed cases must be closed to other workspaces';
  assert (select count(*) = 1 from pg_policies
          where schemaname = current_schema() and tablename = 'case_export' and policyname = 'own_workspace'),
    'sealed cases must have the policy of their workspace';
end $$;
