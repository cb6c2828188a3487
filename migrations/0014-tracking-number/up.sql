-- The number by which the carrier knows a letter that was posted.
alter table dispatch add column tracking text;
