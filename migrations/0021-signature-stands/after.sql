do $$
begin
  assert (select count(*) = 1 from information_schema.columns
          where table_schema = current_schema() and is_nullable = 'YES' and table_name = 'plan' and column_name = 'signature_stands'),
    'plans must know whether their signature stands';
  assert not exists (select from plan where signature_stands is not null), 'nobody had said so before';
end $$;
