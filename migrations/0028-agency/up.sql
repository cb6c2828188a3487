-- What a collection agency states of itself: a workspace with such a row is one.
create table agency (
  workspace_id int not null,
  id bigint not null,
  house_id int not null,
  taken_up_to bigint not null,
  insured_until date not null,
  declared_on date not null,
  funds_number text not null,
  funds_bic text,
  funds_holder text not null,
  insurer text not null,
  policy text not null,
  prosecutor text not null,
  primary key (workspace_id, id)
);

alter table agency enable row level security;
alter table agency force row level security;
create policy own_workspace on agency
  using (workspace_id = nullif(current_setting('app.workspace', true), '')::int)
  with check (workspace_id = nullif(current_setting('app.workspace', true), '')::int);

-- The written agreements with its clients.
create table mandate (
  workspace_id int not null,
  id bigint not null,
  creditor_id int not null,
  remit_days bigint,
  signed_on date not null,
  from_day date not null,
  until_day date,
  revoked_on date,
  document text not null,
  primary key (workspace_id, id)
);
create index mandate_creditor on mandate (workspace_id, creditor_id, id);

alter table mandate enable row level security;
alter table mandate force row level security;
create policy own_workspace on mandate
  using (workspace_id = nullif(current_setting('app.workspace', true), '')::int)
  with check (workspace_id = nullif(current_setting('app.workspace', true), '')::int);

create table mandate_terms (
  workspace_id int not null,
  id bigint not null,
  creditor_id int not null,
  mandate_id bigint not null,
  from_day date not null,
  terms json not null,
  primary key (workspace_id, id)
);
create index mandate_terms_mandate on mandate_terms (workspace_id, mandate_id, id);

alter table mandate_terms enable row level security;
alter table mandate_terms force row level security;
create policy own_workspace on mandate_terms
  using (workspace_id = nullif(current_setting('app.workspace', true), '')::int)
  with check (workspace_id = nullif(current_setting('app.workspace', true), '')::int);

-- What came in for a client and what the agency earned by it, line by line; a line that takes another back is a line of its own.
create table client_movement (
  workspace_id int not null,
  id bigint not null,
  creditor_id int not null,
  cents bigint not null,
  vat_cents bigint not null,
  line_id bigint,
  client_line_id bigint,
  laying_id bigint,
  terms_id bigint,
  reverses bigint,
  remittance_id bigint,
  on_day date not null,
  kind text not null,
  primary key (workspace_id, id)
);
create index client_movement_unstated on client_movement (workspace_id, creditor_id, id) where remittance_id is null;
create index client_movement_stated on client_movement (workspace_id, remittance_id, id) where remittance_id is not null;
create index client_movement_line on client_movement (workspace_id, line_id) where line_id is not null;
create index client_movement_client_line on client_movement (workspace_id, client_line_id) where client_line_id is not null;
create index client_movement_laying on client_movement (workspace_id, laying_id) where laying_id is not null;
create index client_movement_creditor on client_movement (workspace_id, creditor_id, id);

alter table client_movement enable row level security;
alter table client_movement force row level security;
create policy own_workspace on client_movement
  using (workspace_id = nullif(current_setting('app.workspace', true), '')::int)
  with check (workspace_id = nullif(current_setting('app.workspace', true), '')::int);

-- What a client was told of its money and paid.
create table remittance (
  workspace_id int not null,
  id bigint not null,
  creditor_id int not null,
  number bigint not null,
  carried_cents bigint not null,
  received_cents bigint not null,
  commission_cents bigint not null,
  vat_cents bigint not null,
  net_cents bigint not null,
  line_id bigint,
  until_day date not null,
  made_on date not null,
  due_on date,
  paid_on date,
  state text not null,
  primary key (workspace_id, id)
);
create unique index remittance_number on remittance (workspace_id, creditor_id, number);
create index remittance_line on remittance (workspace_id, line_id) where line_id is not null;

alter table remittance enable row level security;
alter table remittance force row level security;
create policy own_workspace on remittance
  using (workspace_id = nullif(current_setting('app.workspace', true), '')::int)
  with check (workspace_id = nullif(current_setting('app.workspace', true), '')::int);

-- What the agency took out of the account of its clients’ money for itself, or put into it.
create table withdrawal (
  workspace_id int not null,
  id bigint not null,
  line_id bigint not null,
  cents bigint not null,
  on_day date not null,
  primary key (workspace_id, id)
);
create index withdrawal_line on withdrawal (workspace_id, line_id);

alter table withdrawal enable row level security;
alter table withdrawal force row level security;
create policy own_workspace on withdrawal
  using (workspace_id = nullif(current_setting('app.workspace', true), '')::int)
  with check (workspace_id = nullif(current_setting('app.workspace', true), '')::int);
