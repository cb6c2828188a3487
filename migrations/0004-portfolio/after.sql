do $$
begin
  assert (select count(*) = 3 and bool_and(relrowsecurity and relforcerowsecurity) from pg_class
          where relname in ('portfolio', 'portfolio_day', 'due_total') and relnamespace = current_schema()::regnamespace),
    'what the portfolio is made of must be closed to other workspaces';
  assert (select bool_and(relrowsecurity and relforcerowsecurity) from pg_class
          where relname in ('debtor', 'debtor_key', 'item', 'vault') and relnamespace = current_schema()::regnamespace),
    'what was opened to fill it must be closed again';
  assert folded('Garage de l’Étoile, S.A.R.L. (Œuvres)') = 'garage de l etoile s a r l oeuvres', 'names must be folded as the program does';
end $$;
