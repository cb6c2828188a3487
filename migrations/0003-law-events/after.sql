do $$
begin
  assert (select count(*) = 6 from information_schema.columns
          where table_schema = current_schema()
            and (table_name = 'dispatch' and column_name in ('receipt', 'receipt_on')
              or table_name = 'debtor'
                and column_name in ('insolvent_since', 'insolvency_kind', 'insolvency_published_on', 'claim_declared_on'))),
    'what the law makes of a letter and of a debtor must have its columns';
  assert not exists (select from dispatch where receipt is not null or receipt_on is not null),
    'no letter is known to have been received before';
  assert not exists (select from debtor where insolvent_since is not null),
    'no debtor is known to be insolvent before';
end $$;
