# No due date, and none that is certain: a person is asked, nothing is guessed.
start 2026-02-02
debtor Dupont business
invoice F-001 Dupont 1200.00 issued 2026-01-12 due unknown
until 2026-02-06
> 2026-02-02 Mon  asks a person: due-date-missing (Dupont F-001)
due F-001 2026-02-11
until 2026-02-17
> 2026-02-09 Mon  courtesy-notice to Dupont by email: F-001 1200.00
> 2026-02-09 Mon  courtesy-notice to Dupont: sent
> 2026-02-16 Mon  first-reminder to Dupont by email: F-001 1200.00
> 2026-02-16 Mon  first-reminder to Dupont: sent
