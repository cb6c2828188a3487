do $$
begin
  assert (select count(*) = 3 from pg_class where relname in ('notice', 'notice_state', 'notice_watch') and relkind = 'r'
            and relnamespace = current_schema()::regnamespace and relrowsecurity and relforcerowsecurity),
    'notices must be closed to other workspaces';
  assert (select count(*) = 3 from pg_policies
          where schemaname = current_schema() and tablename in ('notice', 'notice_state', 'notice_watch') and policyname = 'own_workspace'),
    'notices must have the policy of their workspace';
end $$;
