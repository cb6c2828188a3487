-- Of an e-mail that confirms a call: the call, its step, the promise, and the day that was agreed.
alter table contact add column confirms jsonb;
