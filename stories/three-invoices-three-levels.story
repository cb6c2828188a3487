# Three invoices at three levels in one letter: only the one whose step is due is claimed, each keeps its own level.
start 2026-01-12
debtor Dupont business
invoice F-001 Dupont 1000.00 issued 2025-12-12 due 2026-01-11
invoice F-002 Dupont 2000.00 issued 2026-01-02 due 2026-02-01
invoice F-003 Dupont 3000.00 issued 2026-01-12 due 2026-02-11
until 2026-03-10
> 2026-01-13 Tue  first-reminder to Dupont by email: F-001 1000.00
> 2026-01-13 Tue  first-reminder to Dupont: sent
> 2026-01-19 Mon  call to Dupont by call: F-001 1000.00
> 2026-01-19 Mon  call to Dupont: called
> 2026-01-26 Mon  second-reminder to Dupont by email + letter: F-001 1000.00
> 2026-01-26 Mon  second-reminder to Dupont: sent, asks for payment by 2026-02-03
> 2026-01-26 Mon  second-reminder to Dupont: posted, asks for payment by 2026-02-03
> 2026-02-03 Tue  first-reminder to Dupont by email: F-002 2000.00 (for information: F-001 1000.00 at second-reminder)
> 2026-02-03 Tue  first-reminder to Dupont: sent
> 2026-02-10 Tue  formal-notice to Dupont by registered-letter: F-001 1000.00 (for information: F-002 2000.00 at first-reminder)
> 2026-02-10 Tue  formal-notice to Dupont: posted, asks for payment by 2026-02-20
> 2026-02-16 Mon  call to Dupont by call: F-002 2000.00 (for information: F-001 1000.00 at formal-notice, F-003 3000.00 at no step yet)
> 2026-02-16 Mon  call to Dupont: called
> 2026-02-23 Mon  second-reminder to Dupont by email + letter: F-002 2000.00 (for information: F-001 1000.00 at formal-notice, F-003 3000.00 at no step yet)
> 2026-02-23 Mon  asks a person: end-of-scenario (Dupont F-001)
> 2026-02-23 Mon  second-reminder to Dupont: sent, asks for payment by 2026-03-03
> 2026-02-23 Mon  second-reminder to Dupont: posted, asks for payment by 2026-03-03
> 2026-03-03 Tue  first-reminder to Dupont by email: F-003 3000.00 (for information: F-001 1000.00 at formal-notice, F-002 2000.00 at second-reminder)
> 2026-03-03 Tue  first-reminder to Dupont: sent
> 2026-03-10 Tue  formal-notice to Dupont by registered-letter: F-002 2000.00 (for information: F-001 1000.00 at formal-notice, F-003 3000.00 at first-reminder)
> 2026-03-10 Tue  formal-notice to Dupont: posted, asks for payment by 2026-03-20
