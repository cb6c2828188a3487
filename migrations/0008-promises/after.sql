do $$
begin
  assert (select count(*) = 7 from information_schema.columns
          where table_schema = current_schema()
            and (table_name = 'hold' and column_name in ('promised_on', 'promised_cents', 'basis_cents', 'promised_currency', 'promised_via', 'judged')
              or table_name = 'creditor' and column_name = 'broken_promises')),
    'a promise and the rule of broken ones must have their columns';
  assert not exists (select from hold where promised_on is not null or judged is not null),
    'no promise was told with its day before';
  assert not exists (select from creditor where broken_promises <> 2),
    'every creditor begins with the standard rule';
end $$;
