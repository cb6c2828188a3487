-- How a registered letter reached its debtor, as the slip that came back says.
alter table dispatch
  add column receipt text,
  add column receipt_on date;

-- Insolvency proceedings of a debtor; all of it is unknown where none is.
alter table debtor
  add column insolvent_since date,
  add column insolvency_kind text,
  add column insolvency_published_on date,
  add column claim_declared_on date;

-- The few whose claim is to be declared are looked for each time that somebody asks what is to be done.
create index debtor_insolvent on debtor (workspace_id, creditor_id, id) where insolvency_kind is not null;
