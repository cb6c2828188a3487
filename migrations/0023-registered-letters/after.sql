do $$
begin
  assert (select count(*) = 4 from pg_class where relname in ('post_choice', 'post_consent', 'posted', 'letter_event') and relkind = 'r'
            and relnamespace = current_schema()::regnamespace and relrowsecurity and relforcerowsecurity),
    'registered letters must be closed to other workspaces';
  assert (select count(*) = 4 from pg_policies
          where schemaname = current_schema() and tablename in ('post_choice', 'post_consent', 'posted', 'letter_event')
            and policyname = 'own_workspace'),
    'registered letters must have the policy of their workspace';
end $$;
