do $$
begin
  assert (select count(*) = 2 from pg_class where relname in ('card_payment', 'card_event') and relkind = 'r'
            and relnamespace = current_schema()::regnamespace and relrowsecurity and relforcerowsecurity),
    'payments and their news must be closed to other workspaces';
  assert (select count(*) = 2 from pg_policies
          where schemaname = current_schema() and tablename in ('card_payment', 'card_event') and policyname = 'own_workspace'),
    'payments and their news must have the policy of their workspace';
end $$;
