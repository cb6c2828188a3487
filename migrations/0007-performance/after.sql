do $$
begin
  assert (select count(*) = 1 from information_schema.columns
          where table_schema = current_schema() and table_name = 'item' and column_name = 'performed_on'),
    'an item must have the day of its performance';
  assert not exists (select from item where performed_on is not null), 'no performance is known of before';
end $$;
