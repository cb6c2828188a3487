# A link is passed on: it opens for ninety days and no longer, nor once a person has closed it, and a new one shows this debtor alone.
start 2026-02-09
debtor Dupont business
debtor Martin business
invoice F-001 Dupont 1200.00 issued 2026-01-12 due 2026-02-02
invoice F-002 Martin 300.00 issued 2026-01-12 due 2026-02-02
link Dupont
page Dupont
> page of Dupont: F-001, to pay 1200.00 EUR
skip 2026-05-10
page Dupont
> page of Dupont: F-001, to pay 1200.00 EUR
skip 2026-05-11
page Dupont
> page: this link is not valid
link Dupont
page Dupont
> page of Dupont: F-001, to pay 1200.00 EUR
revoke-links Dupont
page Dupont
> page: this link is not valid
