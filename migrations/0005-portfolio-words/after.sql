do $$
begin
  assert (select count(*) = 2 and bool_and(relrowsecurity and relforcerowsecurity) from pg_class
          where relname in ('portfolio', 'portfolio_word') and relnamespace = current_schema()::regnamespace),
    'names and their words must be closed to other workspaces';
end $$;
