# The books have not been brought up to date: nothing is sent on old news.
start 2026-02-09
debtor Dupont business
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11
books 2026-02-01 10
until 2026-02-16
> 2026-02-09 Mon  courtesy-notice to Dupont by email: F-001 1200.00
> 2026-02-09 Mon  courtesy-notice to Dupont: sent
> 2026-02-12  nothing is sent: the books are too old
> 2026-02-13  nothing is sent: the books are too old
> 2026-02-16  nothing is sent: the books are too old
books 2026-02-16 10
until 2026-02-18
> 2026-02-17 Tue  first-reminder to Dupont by email: F-001 1200.00
> 2026-02-17 Tue  first-reminder to Dupont: sent
