-- People and how they sign in. Columns of person, session, credential, verification, passkey, two_factor and rate_limit
-- are those that better-auth 1.7.5 reads and writes, in snake case; seat and invitation are ours.
create schema accounts;

create table accounts.person (
  id text primary key,
  name text not null check (name <> ''),
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  language text not null default 'fr' check (language in ('fr', 'en')),
  two_factor_enabled boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table accounts.session (
  id text primary key,
  person_id text not null references accounts.person on delete cascade,
  token text not null unique,
  by_link boolean not null default false,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index session_person on accounts.session (person_id);

-- However often it is renewed, no session outlives a week.
create function accounts.limit_session() returns trigger language plpgsql as $$
begin
  new.expires_at := least(new.expires_at, new.created_at + interval '7 days');
  return new;
end $$;
create trigger session_limit before insert or update on accounts.session
  for each row execute function accounts.limit_session();

create table accounts.credential (
  id text primary key,
  person_id text not null references accounts.person on delete cascade,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index credential_person on accounts.credential (person_id);

create table accounts.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_identifier on accounts.verification (identifier);

create table accounts.two_factor (
  id text primary key,
  person_id text not null references accounts.person on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean default true,
  failed_verification_count int default 0,
  locked_until timestamptz
);
create index two_factor_person on accounts.two_factor (person_id);

create table accounts.passkey (
  id text primary key,
  person_id text not null references accounts.person on delete cascade,
  name text,
  public_key text not null,
  credential_id text not null unique,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz default now()
);
create index passkey_person on accounts.passkey (person_id);

create table accounts.rate_limit (
  id text primary key,
  key text not null unique,
  count int not null,
  last_request bigint not null
);

create table accounts.seat (
  workspace text not null check (workspace <> ''),
  person_id text not null references accounts.person on delete cascade,
  role text not null check (role in ('owner', 'approver', 'collector', 'accountant', 'agency')),
  since timestamptz not null default now(),
  primary key (workspace, person_id)
);
create index seat_person on accounts.seat (person_id);

create table accounts.invitation (
  workspace text not null check (workspace <> ''),
  email text not null check (email = lower(email)),
  role text not null check (role in ('owner', 'approver', 'collector', 'accountant', 'agency')),
  token_hash text not null unique,
  invited_by text not null references accounts.person on delete cascade,
  expires_at timestamptz not null,
  primary key (workspace, email)
);
create index invitation_email on accounts.invitation (email);
create index invitation_invited_by on accounts.invitation (invited_by);
