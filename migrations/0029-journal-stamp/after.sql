do $$
begin
  assert (select count(*) = 1 from pg_class where relname = 'journal_stamp' and relkind = 'r'
            and relnamespace = current_schema()::regnamespace and relrowsecurity and relforcerowsecurity),
    'time stamps must be closed to other workspaces';
  assert (select count(*) = 1 from pg_policies
          where schemaname = current_schema() and tablename = 'journal_stamp' and policyname = 'own_workspace'),
    'time stamps must have the policy of their workspace';
end $$;
