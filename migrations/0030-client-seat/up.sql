-- A seat of a client of a collection agency: it sees one creditor of the workspace, and nothing of the others.
alter table accounts.seat drop constraint seat_role_check;
alter table accounts.seat add column creditor_id int;
alter table accounts.seat add constraint seat_role_check
  check (role in ('owner', 'approver', 'collector', 'accountant', 'agency', 'client'));
alter table accounts.seat add constraint seat_client check ((role = 'client') = (creditor_id is not null));

alter table accounts.invitation drop constraint invitation_role_check;
alter table accounts.invitation add column creditor_id int;
alter table accounts.invitation add constraint invitation_role_check
  check (role in ('owner', 'approver', 'collector', 'accountant', 'agency', 'client'));
alter table accounts.invitation add constraint invitation_client check ((role = 'client') = (creditor_id is not null));
