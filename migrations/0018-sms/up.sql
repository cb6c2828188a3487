-- Whether an SMS reaches a debtor. Entries of before say nothing of it; the numbers that are known are looked through when SMS are set up.
alter table debtor add column mobile text not null default 'none';
alter table debtor alter column mobile drop default;
