do $$
begin
  assert (select count(*) = 2 from information_schema.columns
          where table_schema = current_schema() and is_nullable = 'YES'
            and ((table_name = 'filed' and column_name = 'dispute_id') or (table_name = 'portal_request' and column_name = 'became'))),
    'filed documents must name their dispute, and requests what they became';
  assert not exists (select from filed where dispute_id is not null)
     and not exists (select from portal_request where became is not null),
    'nothing was tied before';
end $$;
