-- How registered letters of a creditor leave, keyed by the creditor.
create table post_choice (
  workspace_id int not null,
  creditor_id int not null,
  id bigint not null,
  chosen_on date not null,
  electronic boolean not null,
  paper text not null,
  author text not null,
  primary key (workspace_id, id)
);

-- Debtors that agreed to electronic registered letters, or to the address of theirs.
create table post_consent (
  workspace_id int not null,
  creditor_id int not null,
  id bigint not null,
  debtor_id bigint not null,
  given_on date not null,
  told_on date not null,
  withdrawn_on date,
  author text not null,
  primary key (workspace_id, id)
);
create index post_consent_debtor on post_consent (workspace_id, debtor_id, id);

-- Registered letters that a provider took.
create table posted (
  workspace_id int not null,
  creditor_id int not null,
  id bigint not null,
  debtor_id bigint not null,
  contact_id bigint not null,
  dispatch_id bigint not null,
  taken_on date not null,
  stage_on date not null,
  closed_on date,
  answered_on date,
  service text not null,
  reference text not null,
  provider_id text not null,
  stage text not null,
  task text,
  answer text,
  answered_by text,
  primary key (workspace_id, id),
  unique (workspace_id, reference)
);
create index posted_debtor on posted (workspace_id, debtor_id, id);
create index posted_dispatch on posted (workspace_id, dispatch_id);
create index posted_open on posted (workspace_id, creditor_id, id) where closed_on is null;
create index posted_task on posted (workspace_id, creditor_id, id) where task is not null and answered_on is null;

-- What is known of each registered letter, and the documents that prove it.
create table letter_event (
  workspace_id int not null,
  creditor_id int not null,
  id bigint not null,
  debtor_id bigint not null,
  dispatch_id bigint not null,
  on_day date not null,
  told_on date not null,
  what text not null,
  code text,
  sha256 text,
  media_type text,
  author text not null,
  mark text not null,
  primary key (workspace_id, id),
  unique (workspace_id, mark)
);
create index letter_event_debtor on letter_event (workspace_id, debtor_id, id);
create index letter_event_dispatch on letter_event (workspace_id, dispatch_id, id);

alter table post_choice enable row level security;
alter table post_choice force row level security;
create policy own_workspace on post_choice
  using (workspace_id = nullif(current_setting('app.workspace', true), '')::int)
  with check (workspace_id = nullif(current_setting('app.workspace', true), '')::int);
alter table post_consent enable row level security;
alter table post_consent force row level security;
create policy own_workspace on post_consent
  using (workspace_id = nullif(current_setting('app.workspace', true), '')::int)
  with check (workspace_id = nullif(current_setting('app.workspace', true), '')::int);
alter table posted enable row level security;
alter table posted force row level security;
create policy own_workspace on posted
  using (workspace_id = nullif(current_setting('app.workspace', true), '')::int)
  with check (workspace_id = nullif(current_setting('app.workspace', true), '')::int);
alter table letter_event enable row level security;
alter table letter_event force row level security;
create policy own_workspace on letter_event
  using (workspace_id = nullif(current_setting('app.workspace', true), '')::int)
  with check (workspace_id = nullif(current_setting('app.workspace', true), '')::int);
