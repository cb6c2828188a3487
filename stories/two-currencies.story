# Dollars and no account for them: those are left out and a person is asked; the euros go on.
start 2026-02-09
debtor Acme business
invoice F-001 Acme 1200.00 issued 2026-01-12 due 2026-02-11
invoice F-002 Acme 900.00USD issued 2026-01-12 due 2026-02-11
until 2026-02-20
> 2026-02-09 Mon  courtesy-notice to Acme by email: F-001 1200.00
> 2026-02-09 Mon  courtesy-notice to Acme: sent
> 2026-02-12 Thu  asks a person: no-account-for-currency (Acme F-002)
> 2026-02-16 Mon  first-reminder to Acme by email: F-001 1200.00
> 2026-02-16 Mon  first-reminder to Acme: sent
