do $$
begin
  assert (select count(*) = 1 from information_schema.columns
          where table_schema = current_schema() and is_nullable = 'YES' and table_name = 'contact' and column_name = 'confirms'),
    'contacts must say what they confirm';
end $$;
