do $$
begin
  assert (select count(*) = 9 from pg_tables where schemaname = 'accounts'), 'accounts must have its nine tables';
  assert not exists (select from pg_roles where rolname = 'acquit_rows' and has_schema_privilege(rolname, 'accounts', 'usage')),
    'whoever works on the rows of a workspace must not reach the accounts';
  assert not exists (
    select from information_schema.role_table_grants where table_schema = 'accounts' and grantee = 'PUBLIC'
  ), 'the accounts must not be open to everybody';
end $$;
