# A small credit does not hold the reminder: it is shown in the message and netted.
start 2026-02-09
debtor Dupont business
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
unallocated-payment V-78 Dupont 20.00
until 2026-02-20
> 2026-02-09 Mon  courtesy-notice to Dupont by email: F-001 1200.00 (for information: V-78 -20.00 at no step yet)
> 2026-02-09 Mon  courtesy-notice to Dupont: sent
> 2026-02-16 Mon  first-reminder to Dupont by email: F-001 1200.00 (for information: V-78 -20.00 at no step yet)
> 2026-02-16 Mon  first-reminder to Dupont: sent
