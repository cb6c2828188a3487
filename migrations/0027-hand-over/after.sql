do $$
begin
  assert (select count(*) = 3 from pg_class where relname in ('professional', 'hand_over', 'hand_over_report') and relkind = 'r'
            and relnamespace = current_schema()::regnamespace and relrowsecurity and relforcerowsecurity),
    'what professionals have must be closed to other workspaces';
  assert (select count(*) = 3 from pg_policies
          where schemaname = current_schema() and tablename in ('professional', 'hand_over', 'hand_over_report')
            and policyname = 'own_workspace'),
    'what professionals have must have the policy of their workspace';
end $$;
