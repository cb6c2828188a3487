do $$
begin
  assert (select count(*) = 3 from pg_class where relname in ('dispute', 'dispute_word', 'offer') and relkind = 'r'
            and relnamespace = current_schema()::regnamespace and relrowsecurity and relforcerowsecurity),
    'disputes, their words and offers must be closed to other workspaces';
  assert (select count(*) = 3 from pg_policies
          where schemaname = current_schema() and tablename in ('dispute', 'dispute_word', 'offer') and policyname = 'own_workspace'),
    'disputes, their words and offers must have the policy of their workspace';
end $$;
