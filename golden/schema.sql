create table agency (
  workspace_id integer not null,
  id bigint not null,
  house_id integer not null,
  taken_up_to bigint not null,
  insured_until date not null,
  declared_on date not null,
  funds_number text not null,
  funds_bic text,
  funds_holder text not null,
  insurer text not null,
  policy text not null,
  prosecutor text not null,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table agenda (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  look_on date,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table bank_account (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  covered_until date,
  heed_from date,
  watched boolean not null,
  number text not null,
  currency text not null,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, creditor_id, number, currency)
); -- row-level security enabled and forced
create table bank_candidate (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  line_id bigint not null,
  debtor_id bigint not null,
  cents bigint not null,
  standing boolean not null,
  currency text not null,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table bank_line (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  account_id bigint not null,
  statement_id bigint not null,
  parent_id bigint,
  cents bigint not null,
  vault_id bigint not null,
  booked_on date not null,
  value_on date,
  batch_count integer,
  reversal boolean not null,
  by_hand boolean not null,
  currency text not null,
  kind text,
  return_reason text,
  state text not null,
  suggestions json,
  doubts json,
  vault_digest text not null,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table bank_statement (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  account_id bigint not null,
  opening_cents bigint,
  closing_cents bigint,
  from_day date not null,
  until_day date not null,
  line_count integer not null,
  new_count integer not null,
  sound boolean not null,
  sha256 text not null,
  format text not null,
  message_type text not null,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table blob (
  workspace_id integer not null,
  sha256 text not null,
  bytes bytea not null,
  CHECK ((length(sha256) = 64)),
  PRIMARY KEY (workspace_id, sha256)
); -- row-level security enabled and forced
create table call (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  debtor_id bigint not null,
  dispatch_id bigint not null,
  contact_id bigint not null,
  hold_id bigint,
  dispute_id bigint,
  question_id bigint,
  on_day date not null,
  again_on date,
  spoke boolean not null,
  taken_back boolean not null,
  at_hour text not null,
  again_at text,
  outcome text not null,
  late_reason text,
  author text not null,
  sums jsonb not null,
  before jsonb not null,
  vault_id bigint,
  vault_digest text,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table card_event (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  payment_id bigint not null,
  told_on date not null,
  event text not null,
  kind text not null,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, event)
); -- row-level security enabled and forced
create table card_payment (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  debtor_id bigint not null,
  link_id bigint not null,
  hold_id bigint,
  line_id bigint,
  cents bigint not null,
  charges_cents bigint not null,
  paid_cents bigint,
  back_cents bigint not null,
  asked_on date not null,
  paid_on date,
  provider text not null,
  reference text not null,
  session text,
  intent text,
  parts json not null,
  currency text not null,
  paid_currency text,
  state text not null,
  doubt text,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, reference)
); -- row-level security enabled and forced
create table case_export (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  debtor_id bigint not null,
  bytes bigint not null,
  pages bigint not null,
  exhibits bigint not null,
  on_day date not null,
  made_on date not null,
  sha256 text not null,
  signer text not null,
  author text not null,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table client_movement (
  workspace_id integer not null,
  id bigint not null,
  creditor_id integer not null,
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
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table contact (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  debtor_id bigint not null,
  run_id integer not null,
  decided_on date not null,
  made_on date,
  deadline date,
  scenario_version integer not null,
  severity smallint not null,
  state text not null,
  step text not null,
  scenario text not null,
  items json not null,
  tried jsonb,
  confirms jsonb,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table counter (
  workspace_id integer not null,
  kind text not null,
  next bigint not null,
  CHECK ((next > 0)),
  PRIMARY KEY (workspace_id, kind)
); -- row-level security enabled and forced
create table creditor (
  workspace_id integer not null,
  id bigint not null,
  name text not null,
  profile json not null,
  zone text not null,
  minimum_days_between integer not null,
  cap_count integer not null,
  cap_days integer not null,
  live_from date,
  books_as_of date,
  books_max_age integer not null,
  bank_max_age integer not null,
  small_balance_cents bigint not null,
  discount_ppm integer,
  discount_days integer,
  thanks boolean not null,
  broken_promises integer not null,
  plan_limits json,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table debtor (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  vault_id bigint not null,
  kind_confirmed boolean not null,
  has_address boolean not null,
  has_phone boolean not null,
  kind text not null,
  language text not null,
  segment text,
  scenario text,
  email text not null,
  vault_digest text not null,
  insolvent_since date,
  insolvency_kind text,
  insolvency_published_on date,
  claim_declared_on date,
  calling jsonb,
  mobile text not null,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table debtor_key (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  debtor_id bigint not null,
  scheme text not null,
  value text not null,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, creditor_id, scheme, value, debtor_id)
); -- row-level security enabled and forced
create table dispatch (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  contact_id bigint not null,
  debtor_id bigint not null,
  batch_id bigint,
  run_id integer not null,
  tries integer not null,
  retry_at timestamp with time zone,
  automatic boolean not null,
  channel text not null,
  status text not null,
  approved_by text,
  approved_basis text,
  message_id text,
  document text,
  outcome text,
  receipt text,
  receipt_on date,
  tracking text,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table dispute (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  debtor_id bigint not null,
  since_settlement bigint not null,
  copy_of bigint,
  opened_on date not null,
  deadline date not null,
  resolved_on date,
  closed_on date,
  cause text not null,
  state text not null,
  owner text not null,
  opened_by text not null,
  resolution text,
  resolved_by text,
  items jsonb not null,
  accepted jsonb,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table dispute_word (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  debtor_id bigint not null,
  dispute_id bigint not null,
  answers bigint,
  vault_id bigint not null,
  on_day date not null,
  expires_on date,
  answered boolean not null,
  kind text not null,
  author text not null,
  token text,
  vault_digest text not null,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table document (
  workspace_id integer not null,
  id bigint not null,
  item_id bigint,
  contact_id bigint,
  sha256 text not null,
  name text not null,
  media_type text not null,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table due_total (
  workspace_id integer not null,
  creditor_id integer not null,
  currency text not null,
  due_on date not null,
  is_credit boolean not null,
  items bigint not null,
  cents numeric not null,
  PRIMARY KEY (workspace_id, creditor_id, currency, is_credit, due_on)
); -- row-level security enabled and forced
create table filed (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  debtor_id bigint not null,
  item_id bigint,
  bytes bigint not null,
  vault_id bigint not null,
  filed_on date not null,
  removed_on date,
  kind text not null,
  sha256 text not null,
  media_type text not null,
  author text not null,
  vault_digest text not null,
  dispute_id bigint,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table hand_over (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  debtor_id bigint not null,
  professional_id bigint not null,
  hold_id bigint not null,
  case_id bigint not null,
  commission_ppm bigint,
  fixed_cents bigint,
  vault_id bigint not null,
  on_day date not null,
  heard_on date not null,
  ended_on date,
  link_until date,
  currency text not null,
  asked text not null,
  state text not null,
  ended_why text,
  token text,
  author text not null,
  vault_digest text not null,
  items jsonb not null,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table hand_over_report (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  debtor_id bigint not null,
  professional_id bigint not null,
  hand_over_id bigint not null,
  cents bigint,
  commission_cents bigint,
  item_id bigint,
  line_id bigint,
  vault_id bigint not null,
  on_day date not null,
  said_on date not null,
  until_day date,
  decided_on date,
  key text not null,
  act text not null,
  way text not null,
  state text not null,
  decided_by text,
  vault_digest text not null,
  files jsonb not null,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, hand_over_id, key)
); -- row-level security enabled and forced
create table hold (
  workspace_id integer not null,
  id bigint not null,
  debtor_id bigint not null,
  item_ids bigint[],
  kind text not null,
  reason text not null,
  author text not null,
  from_day date not null,
  until_day date,
  lifted_on date,
  lifted_why text,
  promised_on date,
  promised_cents bigint,
  basis_cents bigint,
  promised_currency text,
  promised_via text,
  judged text,
  plan_id bigint,
  instalments json,
  missed_told integer not null,
  warned_on date,
  warned_until date,
  vault_id bigint,
  vault_digest text,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table import (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  sha256 text not null,
  name text not null,
  format text not null,
  as_of date,
  added integer not null,
  changed integer not null,
  cleared integer not null,
  unchanged integer not null,
  refused integer not null,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table item (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  debtor_id bigint not null,
  amount_cents bigint not null,
  open_cents bigint not null,
  ahead_cents bigint not null,
  issued_on date,
  due_on date,
  prior_on date,
  kept boolean not null,
  kind text not null,
  number text not null,
  source_key text not null,
  currency text not null,
  doubt text,
  prior_step text,
  performed_on date,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, creditor_id, source_key)
); -- row-level security enabled and forced
create table journal (
  workspace_id integer not null,
  seq bigint not null,
  bytes text not null,
  hash text not null,
  CHECK ((seq > 0)),
  PRIMARY KEY (workspace_id, seq)
); -- row-level security enabled and forced
create table journal_head (
  workspace_id integer not null,
  seq bigint not null,
  hash text not null,
  PRIMARY KEY (workspace_id)
); -- row-level security enabled and forced
create table journal_stamp (
  workspace_id integer not null,
  entry bigint not null,
  id bigint not null,
  made_on date not null,
  at text not null,
  authority text not null,
  sha256 text not null,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table law_rate (
  workspace_id integer not null,
  id bigint not null,
  series text not null,
  from_day date not null,
  to_day date not null,
  ppm integer not null,
  source text not null,
  entered_on date not null,
  entered_by text not null,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table laying (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  line_id bigint,
  returns_id bigint,
  export_id bigint,
  reversal_id bigint,
  on_day date not null,
  kind text not null,
  state text not null,
  how text not null,
  reason text,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table letter_event (
  workspace_id integer not null,
  creditor_id integer not null,
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
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, mark)
); -- row-level security enabled and forced
create table mail (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  debtor_id bigint,
  dispatch_id bigint,
  hold_id bigint,
  vault_id bigint not null,
  taken_on date not null,
  written_on date not null,
  kind text not null,
  failure text,
  joined_by text,
  state text not null,
  answer text,
  sha256 text not null,
  vault_digest text not null,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, sha256)
); -- row-level security enabled and forced
create table mailbox (
  workspace_id integer not null,
  id bigint not null,
  validity bigint not null,
  uid bigint not null,
  box text not null,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, box)
); -- row-level security enabled and forced
create table mandate (
  workspace_id integer not null,
  id bigint not null,
  creditor_id integer not null,
  remit_days bigint,
  signed_on date not null,
  from_day date not null,
  until_day date,
  revoked_on date,
  document text not null,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table mandate_terms (
  workspace_id integer not null,
  id bigint not null,
  creditor_id integer not null,
  mandate_id bigint not null,
  from_day date not null,
  terms json not null,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table mapping (
  workspace_id integer not null,
  id bigint not null,
  signature text not null,
  mapping json not null,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table migration (
  name text not null,
  hash text not null,
  applied_at timestamp with time zone default now() not null,
  PRIMARY KEY (name)
);
create table note (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  debtor_id bigint not null,
  corrects bigint,
  vault_id bigint not null,
  on_day date not null,
  pinned boolean not null,
  kind text not null,
  author text not null,
  state text not null,
  vault_digest text not null,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table notice (
  workspace_id integer not null,
  id bigint not null,
  vault_id bigint,
  judgment_on date,
  published_on date,
  corrected_on date,
  key text not null,
  siren text,
  type text,
  kind text not null,
  corrects text,
  source text not null,
  vault_digest text,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table notice_state (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  seen_on date,
  siren text not null,
  phase text,
  opened_by text,
  said text not null,
  asks jsonb not null,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table notice_watch (
  workspace_id integer not null,
  id bigint not null,
  is_on boolean not null,
  looked_on date,
  failed_on date,
  asked bigint not null,
  found bigint not null,
  failure text,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table offer (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  debtor_id bigint not null,
  until_day date not null,
  made_on date not null,
  granted_on date,
  state text not null,
  made_by text not null,
  granted_by text,
  items jsonb not null,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table paper (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  debtor_id bigint not null,
  item_id bigint,
  vault_id bigint not null,
  bytes bigint,
  on_day date not null,
  begun_on date not null,
  kept_on date,
  kind text not null,
  state text not null,
  basis text not null,
  sha256 text,
  vault_digest text not null,
  author text not null,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table payer (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  debtor_id bigint not null,
  times integer not null,
  mark text not null,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, creditor_id, mark, debtor_id)
); -- row-level security enabled and forced
create table plan (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  debtor_id bigint not null,
  hold_id bigint,
  total_cents bigint not null,
  offered_on date not null,
  signed_on date,
  ended_on date,
  item_ids bigint[] not null,
  instalments json not null,
  currency text not null,
  charges text not null,
  state text not null,
  offered_by text not null,
  document text not null,
  ended_why text,
  signature_stands boolean,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table portal_link (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  debtor_id bigint not null,
  contact_id bigint,
  made_on date not null,
  expires_on date not null,
  revoked_on date,
  token_sha256 text not null,
  revoked_by text,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, token_sha256)
); -- row-level security enabled and forced
create table portal_request (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  debtor_id bigint not null,
  link_id bigint not null,
  hold_id bigint,
  vault_id bigint not null,
  cents bigint,
  item_ids bigint[],
  parts integer,
  on_day date,
  said_on date not null,
  answered_on date,
  kind text not null,
  currency text,
  reason text,
  files json not null,
  form_sha256 text not null,
  state text not null,
  answer text,
  answered_by text,
  vault_digest text not null,
  became json,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, form_sha256)
); -- row-level security enabled and forced
create table portfolio (
  workspace_id integer not null,
  creditor_id integer not null,
  debtor_id bigint not null,
  open_cents bigint not null,
  overdue_cents bigint not null,
  oldest_due date not null,
  next_due date,
  kind text not null,
  email text not null,
  name_key text not null,
  PRIMARY KEY (workspace_id, debtor_id)
); -- row-level security enabled and forced
create table portfolio_day (
  workspace_id integer not null,
  creditor_id integer not null,
  day date not null,
  PRIMARY KEY (workspace_id, creditor_id)
); -- row-level security enabled and forced
create table portfolio_word (
  workspace_id integer not null,
  creditor_id integer not null,
  debtor_id bigint not null,
  word text not null,
  PRIMARY KEY (workspace_id, debtor_id, word)
); -- row-level security enabled and forced
create table post_choice (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  chosen_on date not null,
  electronic boolean not null,
  paper text not null,
  author text not null,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table post_consent (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  debtor_id bigint not null,
  given_on date not null,
  told_on date not null,
  withdrawn_on date,
  author text not null,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table posted (
  workspace_id integer not null,
  creditor_id integer not null,
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
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, reference)
); -- row-level security enabled and forced
create table proceeding (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  debtor_id bigint not null,
  choice_id bigint,
  claimed_cents bigint not null,
  hold_id bigint not null,
  vault_id bigint not null,
  opened_on date not null,
  closed_on date,
  route text not null,
  court text not null,
  seat text not null,
  author text not null,
  state text not null,
  ending text,
  vault_digest text not null,
  item_ids bigint[] not null,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table proceeding_step (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  proceeding_id bigint not null,
  debtor_id bigint not null,
  granted_cents bigint,
  cost_cents bigint,
  filed_id bigint,
  vault_id bigint not null,
  on_day date not null,
  hearing_on date,
  entered_on date not null,
  taken_back_on date,
  in_person boolean,
  recoverable boolean not null,
  kind text not null,
  ending text,
  author text not null,
  vault_digest text not null,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table professional (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  commission_ppm bigint,
  fixed_cents bigint,
  vault_id bigint not null,
  added_on date not null,
  kind text not null,
  state text not null,
  author text not null,
  vault_digest text not null,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table question (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  debtor_id bigint not null,
  code text not null,
  item_ids bigint[] not null,
  asked_on date not null,
  answered_on date,
  answer text,
  answered_by text,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table remittance (
  workspace_id integer not null,
  id bigint not null,
  creditor_id integer not null,
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
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table route_choice (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  debtor_id bigint not null,
  amount_cents bigint not null,
  hold_id bigint not null,
  vault_id bigint not null,
  on_day date not null,
  ended_on date,
  creditor_trader boolean,
  way text not null,
  activity text not null,
  seat text not null,
  author text not null,
  state text not null,
  vault_digest text not null,
  item_ids bigint[] not null,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table run (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  position bigint not null,
  day date not null,
  looked integer not null,
  decided integer not null,
  state text not null,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table scenario (
  workspace_id integer not null,
  id bigint not null,
  key text not null,
  version integer not null,
  body json not null,
  saved_on date not null,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, key, version)
); -- row-level security enabled and forced
create table settlement (
  workspace_id integer not null,
  on_day date not null,
  id bigint not null,
  item_id bigint not null,
  debtor_id bigint not null,
  cents bigint not null,
  laying_id bigint,
  books_cents bigint,
  copy_of bigint,
  void boolean not null,
  kind text not null,
  reference text,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table vault (
  workspace_id integer not null,
  id bigint not null,
  salt text not null,
  details json,
  email text generated always as (lower((details ->> 'email'::text))) stored,
  email_host text generated always as (split_part(lower((details ->> 'email'::text)), '@'::text, 2)) stored,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table withdrawal (
  workspace_id integer not null,
  id bigint not null,
  line_id bigint not null,
  cents bigint not null,
  on_day date not null,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table wording (
  workspace_id integer not null,
  creditor_id integer not null,
  id bigint not null,
  overrides json not null,
  saved_on date not null,
  PRIMARY KEY (workspace_id, id)
); -- row-level security enabled and forced
create table workspace (
  workspace_id integer generated by default as identity not null,
  name text not null,
  created_at timestamp with time zone default now() not null,
  CHECK ((name <> ''::text)),
  PRIMARY KEY (workspace_id),
  UNIQUE (name)
); -- row-level security enabled and forced

CREATE INDEX agenda_creditor ON agenda USING btree (workspace_id, creditor_id, id);
CREATE INDEX bank_candidate_debtor ON bank_candidate USING btree (workspace_id, debtor_id) WHERE standing;
CREATE INDEX bank_candidate_line ON bank_candidate USING btree (workspace_id, line_id);
CREATE INDEX bank_line_amount ON bank_line USING btree (workspace_id, creditor_id, cents);
CREATE INDEX bank_line_day ON bank_line USING btree (workspace_id, account_id, booked_on);
CREATE INDEX bank_line_parent ON bank_line USING btree (workspace_id, parent_id) WHERE (parent_id IS NOT NULL);
CREATE INDEX bank_line_unlaid ON bank_line USING btree (workspace_id, creditor_id, state, currency, cents) WHERE (state = ANY (ARRAY['waiting'::text, 'suggested'::text, 'aside'::text, 'past'::text]));
CREATE INDEX bank_line_waiting ON bank_line USING btree (workspace_id, creditor_id, id) WHERE (state = ANY (ARRAY['waiting'::text, 'suggested'::text]));
CREATE INDEX bank_statement_account ON bank_statement USING btree (workspace_id, account_id);
CREATE INDEX call_debtor ON call USING btree (workspace_id, debtor_id);
CREATE INDEX call_dispatch ON call USING btree (workspace_id, dispatch_id);
CREATE INDEX call_reason ON call USING btree (workspace_id, creditor_id, id) WHERE ((late_reason IS NOT NULL) AND (NOT taken_back));
CREATE INDEX card_event_payment ON card_event USING btree (workspace_id, payment_id);
CREATE INDEX card_payment_debtor ON card_payment USING btree (workspace_id, debtor_id);
CREATE INDEX card_payment_intent ON card_payment USING btree (workspace_id, intent) WHERE (intent IS NOT NULL);
CREATE INDEX card_payment_line ON card_payment USING btree (workspace_id, line_id) WHERE (line_id IS NOT NULL);
CREATE INDEX card_payment_session ON card_payment USING btree (workspace_id, session) WHERE (session IS NOT NULL);
CREATE INDEX card_payment_under_way ON card_payment USING btree (workspace_id, state, id) WHERE (state = ANY (ARRAY['open'::text, 'pending'::text, 'received'::text]));
CREATE INDEX case_export_debtor ON case_export USING btree (workspace_id, debtor_id, id);
CREATE INDEX client_movement_client_line ON client_movement USING btree (workspace_id, client_line_id) WHERE (client_line_id IS NOT NULL);
CREATE INDEX client_movement_creditor ON client_movement USING btree (workspace_id, creditor_id, id);
CREATE INDEX client_movement_laying ON client_movement USING btree (workspace_id, laying_id) WHERE (laying_id IS NOT NULL);
CREATE INDEX client_movement_line ON client_movement USING btree (workspace_id, line_id) WHERE (line_id IS NOT NULL);
CREATE INDEX client_movement_stated ON client_movement USING btree (workspace_id, remittance_id, id) WHERE (remittance_id IS NOT NULL);
CREATE INDEX client_movement_unstated ON client_movement USING btree (workspace_id, creditor_id, id) WHERE (remittance_id IS NULL);
CREATE INDEX contact_debtor ON contact USING btree (workspace_id, debtor_id);
CREATE INDEX debtor_insolvent ON debtor USING btree (workspace_id, creditor_id, id) WHERE (insolvency_kind IS NOT NULL);
CREATE INDEX debtor_key_debtor ON debtor_key USING btree (workspace_id, debtor_id);
CREATE INDEX debtor_vault ON debtor USING btree (workspace_id, vault_id);
CREATE INDEX dispatch_by_hand ON dispatch USING btree (workspace_id, creditor_id, channel, id) WHERE (channel <> 'email'::text);
CREATE INDEX dispatch_contact ON dispatch USING btree (workspace_id, contact_id);
CREATE INDEX dispatch_failed ON dispatch USING btree (workspace_id, creditor_id, id) WHERE (status = ANY (ARRAY['failed'::text, 'uncertain'::text]));
CREATE INDEX dispatch_under_way ON dispatch USING btree (workspace_id, status, id) WHERE (status = ANY (ARRAY['proposed'::text, 'approved'::text, 'sending'::text, 'uncertain'::text, 'printed'::text]));
CREATE INDEX dispatch_withdrawn ON dispatch USING btree (workspace_id, run_id, id) WHERE (status = 'withdrawn'::text);
CREATE INDEX dispute_debtor ON dispute USING btree (workspace_id, debtor_id);
CREATE INDEX dispute_standing ON dispute USING btree (workspace_id, creditor_id, id) WHERE (state <> 'closed'::text);
CREATE INDEX dispute_word_debtor ON dispute_word USING btree (workspace_id, debtor_id);
CREATE INDEX dispute_word_dispute ON dispute_word USING btree (workspace_id, dispute_id);
CREATE UNIQUE INDEX dispute_word_token ON dispute_word USING btree (workspace_id, token) WHERE (token IS NOT NULL);
CREATE INDEX document_contact ON document USING btree (workspace_id, contact_id) WHERE (contact_id IS NOT NULL);
CREATE INDEX document_item ON document USING btree (workspace_id, item_id) WHERE (item_id IS NOT NULL);
CREATE INDEX filed_debtor ON filed USING btree (workspace_id, debtor_id, id);
CREATE INDEX filed_dispute ON filed USING btree (workspace_id, dispute_id) WHERE (dispute_id IS NOT NULL);
CREATE INDEX hand_over_debtor ON hand_over USING btree (workspace_id, debtor_id, id);
CREATE INDEX hand_over_hold ON hand_over USING btree (workspace_id, hold_id);
CREATE INDEX hand_over_professional ON hand_over USING btree (workspace_id, professional_id, id);
CREATE INDEX hand_over_report_debtor ON hand_over_report USING btree (workspace_id, debtor_id, id);
CREATE INDEX hand_over_report_line ON hand_over_report USING btree (workspace_id, line_id) WHERE (line_id IS NOT NULL);
CREATE INDEX hand_over_report_professional ON hand_over_report USING btree (workspace_id, professional_id, id);
CREATE INDEX hand_over_report_state ON hand_over_report USING btree (workspace_id, creditor_id, state, id);
CREATE INDEX hand_over_state ON hand_over USING btree (workspace_id, creditor_id, state, id);
CREATE INDEX hand_over_token ON hand_over USING btree (workspace_id, token) WHERE (token IS NOT NULL);
CREATE INDEX hold_debtor ON hold USING btree (workspace_id, debtor_id);
CREATE INDEX hold_standing ON hold USING btree (workspace_id, debtor_id) WHERE (lifted_on IS NULL);
CREATE INDEX item_ahead ON item USING btree (workspace_id, creditor_id) WHERE (ahead_cents <> 0);
CREATE INDEX item_amount ON item USING btree (workspace_id, creditor_id, amount_cents);
CREATE INDEX item_credit ON item USING btree (workspace_id, creditor_id, id) WHERE (kind = ANY (ARRAY['credit-note'::text, 'payment-on-account'::text]));
CREATE INDEX item_debtor ON item USING btree (workspace_id, debtor_id);
CREATE INDEX item_number ON item USING btree (workspace_id, creditor_id, number);
CREATE INDEX item_number_begins ON item USING btree (workspace_id, creditor_id, number COLLATE "C");
CREATE INDEX item_open ON item USING btree (workspace_id, debtor_id) WHERE (open_cents <> 0);
CREATE INDEX item_open_since ON item USING btree (workspace_id, creditor_id, LEAST(issued_on, due_on, performed_on), id) WHERE ((kind = 'invoice'::text) AND (open_cents > 0) AND (LEAST(issued_on, due_on, performed_on) IS NOT NULL));
CREATE INDEX item_part_open ON item USING btree (workspace_id, creditor_id, open_cents) WHERE ((open_cents <> 0) AND (open_cents <> amount_cents));
CREATE INDEX laying_line ON laying USING btree (workspace_id, line_id) WHERE (line_id IS NOT NULL);
CREATE INDEX laying_unexported ON laying USING btree (workspace_id, creditor_id, id) WHERE (export_id IS NULL);
CREATE INDEX letter_event_debtor ON letter_event USING btree (workspace_id, debtor_id, id);
CREATE INDEX letter_event_dispatch ON letter_event USING btree (workspace_id, dispatch_id, id);
CREATE INDEX mail_debtor ON mail USING btree (workspace_id, debtor_id) WHERE (debtor_id IS NOT NULL);
CREATE INDEX mail_waiting ON mail USING btree (workspace_id, creditor_id, id) WHERE (state = 'waiting'::text);
CREATE INDEX mandate_creditor ON mandate USING btree (workspace_id, creditor_id, id);
CREATE INDEX mandate_terms_mandate ON mandate_terms USING btree (workspace_id, mandate_id, id);
CREATE INDEX note_debtor ON note USING btree (workspace_id, debtor_id, id);
CREATE INDEX notice_corrects ON notice USING btree (workspace_id, corrects) WHERE (corrects IS NOT NULL);
CREATE INDEX notice_key ON notice USING btree (workspace_id, key);
CREATE INDEX notice_siren ON notice USING btree (workspace_id, siren);
CREATE INDEX offer_debtor ON offer USING btree (workspace_id, debtor_id);
CREATE INDEX offer_granted ON offer USING btree (workspace_id, creditor_id, id) WHERE (state = 'granted'::text);
CREATE INDEX paper_debtor ON paper USING btree (workspace_id, debtor_id, id);
CREATE INDEX plan_debtor ON plan USING btree (workspace_id, debtor_id);
CREATE INDEX portal_link_debtor ON portal_link USING btree (workspace_id, debtor_id);
CREATE INDEX portal_request_debtor ON portal_request USING btree (workspace_id, debtor_id);
CREATE INDEX portal_request_waiting ON portal_request USING btree (workspace_id, creditor_id, id) WHERE (state = 'waiting'::text);
CREATE INDEX portfolio_kind ON portfolio USING btree (workspace_id, creditor_id, kind, debtor_id) WHERE (kind <> 'business'::text);
CREATE INDEX portfolio_name ON portfolio USING btree (workspace_id, creditor_id, name_key, debtor_id);
CREATE INDEX portfolio_oldest ON portfolio USING btree (workspace_id, creditor_id, oldest_due, debtor_id);
CREATE INDEX portfolio_overdue ON portfolio USING btree (workspace_id, creditor_id, ((- overdue_cents)), oldest_due, debtor_id);
CREATE INDEX portfolio_unreached ON portfolio USING btree (workspace_id, creditor_id, debtor_id) WHERE (email <> 'usable'::text);
CREATE INDEX portfolio_word_begins ON portfolio_word USING btree (workspace_id, creditor_id, word, debtor_id);
CREATE INDEX post_consent_debtor ON post_consent USING btree (workspace_id, debtor_id, id);
CREATE INDEX posted_debtor ON posted USING btree (workspace_id, debtor_id, id);
CREATE INDEX posted_dispatch ON posted USING btree (workspace_id, dispatch_id);
CREATE INDEX posted_open ON posted USING btree (workspace_id, creditor_id, id) WHERE (closed_on IS NULL);
CREATE INDEX posted_task ON posted USING btree (workspace_id, creditor_id, id) WHERE ((task IS NOT NULL) AND (answered_on IS NULL));
CREATE INDEX proceeding_creditor ON proceeding USING btree (workspace_id, creditor_id, state, id);
CREATE INDEX proceeding_debtor ON proceeding USING btree (workspace_id, debtor_id, id);
CREATE INDEX proceeding_step_debtor ON proceeding_step USING btree (workspace_id, debtor_id, id);
CREATE INDEX proceeding_step_of ON proceeding_step USING btree (workspace_id, proceeding_id, id);
CREATE INDEX professional_standing ON professional USING btree (workspace_id, creditor_id, state, id);
CREATE INDEX question_debtor ON question USING btree (workspace_id, debtor_id);
CREATE INDEX remittance_line ON remittance USING btree (workspace_id, line_id) WHERE (line_id IS NOT NULL);
CREATE UNIQUE INDEX remittance_number ON remittance USING btree (workspace_id, creditor_id, number);
CREATE INDEX route_choice_debtor ON route_choice USING btree (workspace_id, debtor_id, id);
CREATE INDEX route_choice_standing ON route_choice USING btree (workspace_id, creditor_id, id) WHERE (state = 'standing'::text);
CREATE INDEX settlement_debtor ON settlement USING btree (workspace_id, debtor_id);
CREATE INDEX settlement_item ON settlement USING btree (workspace_id, item_id);
CREATE INDEX settlement_laying ON settlement USING btree (workspace_id, laying_id) WHERE (laying_id IS NOT NULL);
CREATE INDEX vault_email ON vault USING btree (workspace_id, email) WHERE (email IS NOT NULL);
CREATE INDEX vault_email_host ON vault USING btree (workspace_id, email_host) WHERE (email_host IS NOT NULL);
CREATE INDEX withdrawal_line ON withdrawal USING btree (workspace_id, line_id);

create policy own_workspace on agency for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on agenda for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on bank_account for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on bank_candidate for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on bank_line for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on bank_statement for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on blob for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on call for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on card_event for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on card_payment for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on case_export for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on client_movement for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on contact for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on counter for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on creditor for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on debtor for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on debtor_key for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on dispatch for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on dispute for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on dispute_word for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on document for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on due_total for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on filed for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on hand_over for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on hand_over_report for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on hold for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on import for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on item for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on journal for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on journal_head for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on journal_stamp for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on law_rate for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on laying for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on letter_event for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on mail for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on mailbox for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on mandate for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on mandate_terms for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on mapping for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on note for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on notice for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on notice_state for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on notice_watch for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on offer for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on paper for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on payer for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on plan for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on portal_link for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on portal_request for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on portfolio for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on portfolio_day for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on portfolio_word for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on post_choice for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on post_consent for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on posted for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on proceeding for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on proceeding_step for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on professional for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on question for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on remittance for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on route_choice for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on run for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on scenario for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on settlement for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on vault for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on withdrawal for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy own_workspace on wording for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));
create policy known_name on workspace for select using ((name = NULLIF(current_setting('app.workspace_name'::text, true), ''::text)));
create policy own_workspace on workspace for all using ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer)) with check ((workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer));

CREATE TRIGGER journal_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON journal FOR EACH STATEMENT EXECUTE FUNCTION refuse_journal_change();
CREATE TRIGGER portfolio_debtor_insert AFTER INSERT ON debtor REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION portfolio_debtors_written();
CREATE TRIGGER portfolio_debtor_update AFTER UPDATE ON debtor REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION portfolio_debtors_written();
CREATE TRIGGER portfolio_item_insert AFTER INSERT ON item REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION portfolio_items_added();
CREATE TRIGGER portfolio_item_update AFTER UPDATE ON item REFERENCING OLD TABLE AS stale NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION portfolio_items_changed();
CREATE TRIGGER portfolio_key_insert AFTER INSERT ON debtor_key REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION portfolio_keys_written();
CREATE TRIGGER portfolio_key_update AFTER UPDATE ON debtor_key REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION portfolio_keys_written();
CREATE TRIGGER portfolio_vault_insert AFTER INSERT ON vault REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION portfolio_names_written();
CREATE TRIGGER portfolio_vault_update AFTER UPDATE ON vault REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION portfolio_names_written();
CREATE TRIGGER portfolio_words_delete AFTER DELETE ON portfolio FOR EACH ROW EXECUTE FUNCTION portfolio_words_removed();
CREATE TRIGGER portfolio_words_insert AFTER INSERT ON portfolio FOR EACH ROW WHEN ((new.name_key <> chr(65533))) EXECUTE FUNCTION portfolio_words_written();
CREATE TRIGGER portfolio_words_update AFTER UPDATE OF name_key ON portfolio FOR EACH ROW WHEN ((new.name_key <> old.name_key)) EXECUTE FUNCTION portfolio_words_written();

CREATE OR REPLACE FUNCTION age_portfolio(workspace integer, debtors bigint[], today date)
 RETURNS void
 LANGUAGE sql
AS $function$
  update portfolio as p set overdue_cents = coalesce(o.overdue, 0), next_due = o.next
    from (
      select i.debtor_id, sum(i.open_cents) filter (where i.due_on < today) as overdue, min(i.due_on) filter (where i.due_on >= today) as next
      from item as i
      where i.workspace_id = workspace and i.debtor_id = any(debtors) and i.open_cents <> 0 and i.open_cents > 0 and i.kind = 'invoice'
        and i.currency = 'EUR'
      group by i.debtor_id
    ) as o
    where p.workspace_id = workspace and p.debtor_id = o.debtor_id
$function$
;
CREATE OR REPLACE FUNCTION folded(name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select trim(regexp_replace(
    regexp_replace(replace(replace(replace(lower(normalize(name, nfkd)), 'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'), '[\u0300-\u036f]+', '', 'g'),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u3003]+', ' ', 'g'))
$function$
;
CREATE OR REPLACE FUNCTION portfolio_debtors_written()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform refresh_portfolio((select workspace_id from fresh limit 1), array(select id from fresh));
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION portfolio_items_added()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare workspace int := (select workspace_id from fresh limit 1);
begin
  insert into due_total as t
    select workspace_id, creditor_id, currency, case when owed then coalesce(due_on, 'infinity') else 'infinity' end, not owed,
      count(*), sum(open_cents)
    from (select *, kind = 'invoice' and open_cents > 0 as owed from fresh where open_cents <> 0) as open
    group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
    on conflict (workspace_id, creditor_id, currency, is_credit, due_on)
    do update set items = t.items + excluded.items, cents = t.cents + excluded.cents;
  perform sum_portfolio(workspace, array(select distinct debtor_id from fresh where open_cents <> 0 order by debtor_id));
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION portfolio_items_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare workspace int := (select workspace_id from fresh limit 1);
begin
  insert into due_total as t
    select workspace_id, creditor_id, currency, case when owed then coalesce(due_on, 'infinity') else 'infinity' end, not owed,
      sum(sign), sum(sign * open_cents)
    from (
      select workspace_id, creditor_id, currency, due_on, open_cents, kind = 'invoice' and open_cents > 0 as owed, 1 as sign
      from fresh where open_cents <> 0
      union all
      select workspace_id, creditor_id, currency, due_on, open_cents, kind = 'invoice' and open_cents > 0, -1
      from stale where open_cents <> 0) as moved
    group by 1, 2, 3, 4, 5 having sum(sign) <> 0 or sum(sign * open_cents) <> 0 order by 1, 2, 3, 4, 5
    on conflict (workspace_id, creditor_id, currency, is_credit, due_on)
    do update set items = t.items + excluded.items, cents = t.cents + excluded.cents;
  perform sum_portfolio(workspace, array(select debtor_id from fresh union select debtor_id from stale order by debtor_id));
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION portfolio_keys_written()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from portfolio as p using fresh as k
    where p.workspace_id = k.workspace_id and p.debtor_id = k.debtor_id and k.scheme = 'name' and k.value like 'merged-into:%';
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION portfolio_names_written()
 RETURNS trigger
 LANGUAGE plpgsql
 SET enable_seqscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
 SET enable_material TO 'off'
 SET enable_bitmapscan TO 'off'
AS $function$
begin
  update portfolio as p set name_key = named.name_key
    from (
      select d.workspace_id, d.id, coalesce(folded(v.details ->> 'name'), chr(65533)) as name_key
      from fresh as v,
        lateral (select * from debtor as d where d.workspace_id = v.workspace_id and d.vault_id = v.id offset 0) as d
      offset 0
    ) as named
    where p.workspace_id = named.workspace_id and p.debtor_id = named.id and p.name_key <> named.name_key;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION portfolio_words_removed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from portfolio_word as w where w.workspace_id = old.workspace_id and w.debtor_id = old.debtor_id;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION portfolio_words_written()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from portfolio_word as w where w.workspace_id = new.workspace_id and w.debtor_id = new.debtor_id;
  insert into portfolio_word (workspace_id, creditor_id, debtor_id, word)
    select distinct new.workspace_id, new.creditor_id, new.debtor_id, word from unnest(string_to_array(new.name_key, ' ')) as word
    where word not in ('', chr(65533));
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION refresh_portfolio(workspace integer, debtors bigint[])
 RETURNS void
 LANGUAGE plpgsql
 SET enable_seqscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
 SET enable_material TO 'off'
 SET enable_bitmapscan TO 'off'
AS $function$
begin
  insert into portfolio as p (workspace_id, creditor_id, debtor_id, open_cents, overdue_cents, oldest_due, next_due, kind, email, name_key)
    select workspace, d.creditor_id, d.id, coalesce(o.open, 0), coalesce(o.overdue, 0), coalesce(o.oldest, 'infinity'), o.next, d.kind, d.email,
      coalesce(folded(v.details ->> 'name'), chr(65533))
    from unnest(debtors) as one (id)
    cross join lateral (select * from debtor as d where d.workspace_id = workspace and d.id = one.id offset 0) as d
    left join portfolio_day as y on y.workspace_id = workspace and y.creditor_id = d.creditor_id
    left join lateral (select v.details from vault as v where v.workspace_id = workspace and v.id = d.vault_id offset 0) as v on true
    left join lateral (
      select sum(i.open_cents) filter (where i.currency = 'EUR') as open,
        sum(i.open_cents) filter (where i.currency = 'EUR' and i.due_on < y.day) as overdue,
        min(i.due_on) as oldest,
        min(i.due_on) filter (where i.currency = 'EUR' and (y.day is null or i.due_on >= y.day)) as next
      from item as i
      where i.workspace_id = workspace and i.debtor_id = d.id and i.open_cents <> 0 and i.open_cents > 0 and i.kind = 'invoice'
    ) as o on true
    where not exists (
      select from debtor_key as k
      where k.workspace_id = workspace and k.debtor_id = d.id and k.scheme = 'name' and k.value like 'merged-into:%')
    order by d.id
    on conflict (workspace_id, debtor_id) do update set open_cents = excluded.open_cents, overdue_cents = excluded.overdue_cents,
      oldest_due = excluded.oldest_due, next_due = excluded.next_due, kind = excluded.kind, email = excluded.email, name_key = excluded.name_key
    where (p.open_cents, p.overdue_cents, p.oldest_due, p.next_due, p.kind, p.email, p.name_key)
      is distinct from (excluded.open_cents, excluded.overdue_cents, excluded.oldest_due, excluded.next_due, excluded.kind, excluded.email, excluded.name_key);
end $function$
;
CREATE OR REPLACE FUNCTION refuse_journal_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'the journal is only ever appended to' using errcode = 'restrict_violation';
end $function$
;
CREATE OR REPLACE FUNCTION sum_portfolio(workspace integer, debtors bigint[])
 RETURNS void
 LANGUAGE plpgsql
 SET enable_seqscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
 SET enable_material TO 'off'
 SET enable_bitmapscan TO 'off'
AS $function$
begin
  update portfolio as p
    set open_cents = made.open_cents, overdue_cents = made.overdue_cents, oldest_due = made.oldest_due, next_due = made.next_due
    from (
      select d.id, coalesce(o.open, 0) as open_cents, coalesce(o.overdue, 0) as overdue_cents, coalesce(o.oldest, 'infinity') as oldest_due,
        o.next as next_due
      from unnest(debtors) as one (id)
      cross join lateral (select * from debtor as d where d.workspace_id = workspace and d.id = one.id offset 0) as d
      left join portfolio_day as y on y.workspace_id = workspace and y.creditor_id = d.creditor_id
      left join lateral (
        select sum(i.open_cents) filter (where i.currency = 'EUR') as open,
          sum(i.open_cents) filter (where i.currency = 'EUR' and i.due_on < y.day) as overdue,
          min(i.due_on) as oldest,
          min(i.due_on) filter (where i.currency = 'EUR' and (y.day is null or i.due_on >= y.day)) as next
        from item as i
        where i.workspace_id = workspace and i.debtor_id = d.id and i.open_cents <> 0 and i.open_cents > 0 and i.kind = 'invoice'
      ) as o on true
      offset 0
    ) as made
    where p.workspace_id = workspace and p.debtor_id = made.id
      and (p.open_cents, p.overdue_cents, p.oldest_due, p.next_due)
        is distinct from (made.open_cents, made.overdue_cents, made.oldest_due, made.next_due);
end $function$
;

create table accounts.calendar_link (
  workspace text not null,
  person_id text not null,
  token_sha256 text not null,
  made_at timestamp with time zone default now() not null,
  read_at timestamp with time zone,
  CHECK ((token_sha256 ~ '^[0-9a-f]{64}$'::text)),
  FOREIGN KEY (workspace, person_id) REFERENCES accounts.seat(workspace, person_id) ON DELETE CASCADE,
  PRIMARY KEY (workspace, person_id),
  UNIQUE (token_sha256)
);
create table accounts.credential (
  id text not null,
  person_id text not null,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  FOREIGN KEY (person_id) REFERENCES accounts.person(id) ON DELETE CASCADE,
  PRIMARY KEY (id),
  UNIQUE (provider_id, account_id)
);
create table accounts.invitation (
  workspace text not null,
  email text not null,
  role text not null,
  token_hash text not null,
  invited_by text not null,
  expires_at timestamp with time zone not null,
  creditor_id integer,
  CHECK (((role = 'client'::text) = (creditor_id IS NOT NULL))),
  CHECK ((email = lower(email))),
  CHECK ((role = ANY (ARRAY['owner'::text, 'approver'::text, 'collector'::text, 'accountant'::text, 'agency'::text, 'client'::text]))),
  CHECK ((workspace <> ''::text)),
  FOREIGN KEY (invited_by) REFERENCES accounts.person(id) ON DELETE CASCADE,
  PRIMARY KEY (workspace, email),
  UNIQUE (token_hash)
);
create table accounts.passkey (
  id text not null,
  person_id text not null,
  name text,
  public_key text not null,
  credential_id text not null,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamp with time zone default now(),
  FOREIGN KEY (person_id) REFERENCES accounts.person(id) ON DELETE CASCADE,
  PRIMARY KEY (id),
  UNIQUE (credential_id)
);
create table accounts.person (
  id text not null,
  name text not null,
  email text not null,
  email_verified boolean default false not null,
  image text,
  language text default 'fr'::text not null,
  two_factor_enabled boolean default false not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  CHECK ((email = lower(email))),
  CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text]))),
  CHECK ((name <> ''::text)),
  PRIMARY KEY (id),
  UNIQUE (email)
);
create table accounts.rate_limit (
  id text not null,
  key text not null,
  count integer not null,
  last_request bigint not null,
  PRIMARY KEY (id),
  UNIQUE (key)
);
create table accounts.saved_view (
  person_id text not null,
  workspace text not null,
  list text not null,
  name text not null,
  asked json not null,
  CHECK ((list = 'debtors'::text)),
  CHECK ((name <> ''::text)),
  FOREIGN KEY (workspace, person_id) REFERENCES accounts.seat(workspace, person_id) ON DELETE CASCADE,
  PRIMARY KEY (person_id, workspace, list, name)
);
create table accounts.seat (
  workspace text not null,
  person_id text not null,
  role text not null,
  since timestamp with time zone default now() not null,
  creditor_id integer,
  CHECK (((role = 'client'::text) = (creditor_id IS NOT NULL))),
  CHECK ((role = ANY (ARRAY['owner'::text, 'approver'::text, 'collector'::text, 'accountant'::text, 'agency'::text, 'client'::text]))),
  CHECK ((workspace <> ''::text)),
  FOREIGN KEY (person_id) REFERENCES accounts.person(id) ON DELETE CASCADE,
  PRIMARY KEY (workspace, person_id)
);
create table accounts.session (
  id text not null,
  person_id text not null,
  token text not null,
  by_link boolean default false not null,
  ip_address text,
  user_agent text,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  expires_at timestamp with time zone not null,
  FOREIGN KEY (person_id) REFERENCES accounts.person(id) ON DELETE CASCADE,
  PRIMARY KEY (id),
  UNIQUE (token)
);
create table accounts.two_factor (
  id text not null,
  person_id text not null,
  secret text not null,
  backup_codes text not null,
  verified boolean default true,
  failed_verification_count integer default 0,
  locked_until timestamp with time zone,
  FOREIGN KEY (person_id) REFERENCES accounts.person(id) ON DELETE CASCADE,
  PRIMARY KEY (id)
);
create table accounts.verification (
  id text not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  PRIMARY KEY (id)
);

CREATE INDEX credential_person ON accounts.credential USING btree (person_id);
CREATE INDEX invitation_email ON accounts.invitation USING btree (email);
CREATE INDEX invitation_invited_by ON accounts.invitation USING btree (invited_by);
CREATE INDEX passkey_person ON accounts.passkey USING btree (person_id);
CREATE INDEX seat_person ON accounts.seat USING btree (person_id);
CREATE INDEX session_person ON accounts.session USING btree (person_id);
CREATE INDEX two_factor_person ON accounts.two_factor USING btree (person_id);
CREATE INDEX verification_identifier ON accounts.verification USING btree (identifier);

CREATE TRIGGER session_limit BEFORE INSERT OR UPDATE ON accounts.session FOR EACH ROW EXECUTE FUNCTION accounts.limit_session();

CREATE OR REPLACE FUNCTION accounts.limit_session()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.expires_at := least(new.expires_at, new.created_at + interval '7 days');
  return new;
end $function$
;
