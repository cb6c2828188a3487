do $$
begin
  assert (select count(*) = 1 from information_schema.columns
          where table_schema = current_schema() and table_name = 'dispatch' and column_name = 'tracking'),
    'a letter must have a column for its tracking number';
  assert not exists (select from dispatch where tracking is not null),
    'no letter is known to have a tracking number before';
end $$;
