# The platform refused the invoice: the delay is not the debtor's. Nothing is sent, a person is asked.
start 2026-02-09
debtor Dupont business
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-11 doubt refused
until 2026-02-27
> 2026-02-09 Mon  asks a person: invoice-not-received (Dupont F-001)
why Dupont
> why: not-received F-001
