do $$
begin
  assert (select count(*) = 2 from pg_attribute where attrelid = 'vault'::regclass and attname in ('email', 'email_host') and attgenerated = 's'),
    'addresses that are searched must be made of the personal data themselves';
end $$;
