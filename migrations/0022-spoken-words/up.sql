-- What people said of a hold, a promise or a call: the words go into the vault, the row bears where they are. Entries of before say it themselves.
alter table hold add column vault_id bigint, add column vault_digest text;
alter table call add column vault_id bigint, add column vault_digest text;
