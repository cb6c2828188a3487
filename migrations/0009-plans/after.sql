do $$
begin
  assert (select relrowsecurity and relforcerowsecurity from pg_class where oid = 'plan'::regclass),
    'plans of one workspace must be closed to the others';
  assert (select count(*) = 5 from information_schema.columns
          where table_schema = current_schema() and table_name = 'hold'
            and column_name in ('plan_id', 'instalments', 'missed_told', 'warned_on', 'warned_until')),
    'a hold must be able to bear a plan';
  assert not exists (select from hold where plan_id is not null or missed_told <> 0),
    'no plan was signed before';
end $$;
