do $$
begin
  assert (select count(*) = 2 from pg_class where relname in ('note', 'filed') and relkind = 'r'
            and relnamespace = current_schema()::regnamespace and relrowsecurity and relforcerowsecurity),
    'notes and filed documents must be closed to other workspaces';
  assert (select count(*) = 2 from pg_policies
          where schemaname = current_schema() and tablename in ('note', 'filed') and policyname = 'own_workspace'),
    'notes and filed documents must have the policy of their workspace';
end $$;
