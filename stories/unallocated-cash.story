# Money came in that could pay the invoice and is not laid on anything: no reminder, a person is asked.
start 2026-02-09
debtor Dupont business
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
unallocated-payment V-77 Dupont 1200.00
until 2026-02-20
> 2026-02-09 Mon  asks a person: credit-unallocated (Dupont V-77)
why Dupont
> why: credit-unallocated F-001
keep-credit V-77
until 2026-02-27
> 2026-02-23 Mon  first-reminder to Dupont by email: F-001 1200.00
> 2026-02-23 Mon  first-reminder to Dupont: sent
