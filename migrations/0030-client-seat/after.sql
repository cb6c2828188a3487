do $$
begin
  assert not exists (select from accounts.seat where (role = 'client') <> (creditor_id is not null)),
    'a client’s seat names its creditor, and no other seat does';
  assert not exists (select from accounts.invitation where (role = 'client') <> (creditor_id is not null)),
    'an invitation of a client names its creditor, and no other does';
end $$;
