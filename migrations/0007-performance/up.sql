-- When what an invoice asks for was delivered or done: the time to sue runs from there.
alter table item add column performed_on date;
