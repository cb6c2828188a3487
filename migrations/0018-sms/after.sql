do $$
begin
  assert (select count(*) = 1 from information_schema.columns
          where table_schema = current_schema() and table_name = 'debtor' and column_name = 'mobile' and is_nullable = 'NO'
            and column_default is null),
    'debtors must say whether an SMS reaches them';
  assert (select count(*) = 0 from debtor where mobile <> 'none'), 'no entry of before says that an SMS reaches a debtor';
end $$;
