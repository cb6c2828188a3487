do $$
begin
  assert (select count(*) = 3 from pg_class where relname in ('route_choice', 'proceeding', 'proceeding_step') and relkind = 'r'
            and relnamespace = current_schema()::regnamespace and relrowsecurity and relforcerowsecurity),
    'proceedings must be closed to other workspaces';
  assert (select count(*) = 3 from pg_policies
          where schemaname = current_schema() and tablename in ('route_choice', 'proceeding', 'proceeding_step')
            and policyname = 'own_workspace'),
    'proceedings must have the policy of their workspace';
end $$;
