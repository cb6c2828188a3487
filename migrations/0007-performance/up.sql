-- When what an invoice asks for was delivered or done: the time to sue runs from there.
alter table item add column performed_on date;

-- Open invoices by the earliest day that the time to sue may run from. What it says of null keeps it out of the triggers of portfolio:
-- planned while the table is empty, they would take it for their own.
create index item_open_since on item (workspace_id, creditor_id, (least(issued_on, due_on, performed_on)), id)
  where kind = 'invoice' and open_cents > 0 and least(issued_on, due_on, performed_on) is not null;
