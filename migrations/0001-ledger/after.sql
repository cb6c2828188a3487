do $$
begin
  assert (select count(*) = 29 and bool_and(relrowsecurity and relforcerowsecurity)
          from pg_class
          join pg_attribute on attrelid = pg_class.oid and attname = 'workspace_id'
          where relkind = 'r' and relnamespace = current_schema()::regnamespace),
    'every table of a workspace must be closed to the others';
  assert (select count(*) = 29 from pg_policies where schemaname = current_schema() and policyname = 'own_workspace'),
    'every table of a workspace needs its policy';
  begin
    delete from journal;
    assert false, 'the journal must refuse to be changed';
  exception when restrict_violation then null;
  end;
end $$;
