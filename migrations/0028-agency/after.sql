do $$
begin
  assert (select count(*) = 6 from pg_class where relname in ('agency', 'mandate', 'mandate_terms', 'client_movement', 'remittance', 'withdrawal') and relkind = 'r'
            and relnamespace = current_schema()::regnamespace and relrowsecurity and relforcerowsecurity),
    'what an agency keeps of its clients must be closed to other workspaces';
  assert (select count(*) = 6 from pg_policies
          where schemaname = current_schema() and policyname = 'own_workspace'
            and tablename in ('agency', 'mandate', 'mandate_terms', 'client_movement', 'remittance', 'withdrawal')),
    'what an agency keeps of its clients must have the policy of its workspace';
end $$;
