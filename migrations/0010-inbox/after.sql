do $$
begin
  assert (select count(*) = 2 from pg_class where relname in ('mail', 'mailbox') and relkind = 'r'
            and relnamespace = current_schema()::regnamespace and relrowsecurity and relforcerowsecurity),
    'mails and mailboxes must be closed to other workspaces';
  assert (select count(*) = 2 from pg_policies
          where schemaname = current_schema() and tablename in ('mail', 'mailbox') and policyname = 'own_workspace'),
    'mails and mailboxes must have the policy of their workspace';
end $$;
