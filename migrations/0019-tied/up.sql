-- The dispute that a filed document belongs to; the promise, dispute or plan that a request of the debtor's page became.
alter table filed add column dispute_id bigint;
alter table portal_request add column became json;
create index filed_dispute on filed (workspace_id, dispute_id) where dispute_id is not null;
