# A book with invoices a year late. Nothing leaves before a person goes live; then step one only, whatever the age.
start 2026-02-02
debtor Dupont business
debtor Garage business
invoice F-001 Dupont 1200.00 issued 2025-01-02 due 2025-02-01
invoice F-002 Garage 80.00 issued 2025-03-02 due 2025-04-01
reached F-002 second-reminder 2025-06-02
not-live
until 2026-02-03
> 2026-02-02 Mon  first-reminder to Dupont by email: F-001 1200.00
> 2026-02-02 Mon  formal-notice to Garage by registered-letter: F-002 80.00
> 2026-02-02 Mon  the run waits for a person
> 2026-02-03 Tue  first-reminder to Dupont: sent
> 2026-02-03 Tue  formal-notice to Garage: posted, asks for payment by 2026-02-13
go-live
until 2026-02-26
> 2026-02-09 Mon  call to Dupont by call: F-001 1200.00
> 2026-02-09 Mon  call to Dupont: called
> 2026-02-16 Mon  second-reminder to Dupont by email + letter: F-001 1200.00
> 2026-02-16 Mon  asks a person: end-of-scenario (Garage F-002)
> 2026-02-16 Mon  second-reminder to Dupont: sent, asks for payment by 2026-02-24
> 2026-02-16 Mon  second-reminder to Dupont: posted, asks for payment by 2026-02-24
> 2026-02-25 Wed  formal-notice to Dupont by registered-letter: F-001 1200.00
> 2026-02-25 Wed  formal-notice to Dupont: posted, asks for payment by 2026-03-09
