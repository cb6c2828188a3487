do $$
begin
  assert (select count(*) = 2 from pg_class where relname in ('portal_link', 'portal_request') and relkind = 'r'
            and relnamespace = current_schema()::regnamespace and relrowsecurity and relforcerowsecurity),
    'links and requests must be closed to other workspaces';
  assert (select count(*) = 2 from pg_policies
          where schemaname = current_schema() and tablename in ('portal_link', 'portal_request') and policyname = 'own_workspace'),
    'links and requests must have the policy of their workspace';
end $$;
