# A consumer's invoice more than two years old: friendly words may go on, but nothing may suggest a court any more.
# @law C. conso. L218-2; C. conso. L121-6 5°
start 2026-02-02
debtor Moreau consumer
invoice F-001 Moreau 480.00 issued 2023-12-12 due 2024-01-11
until 2026-04-15
> 2026-02-02 Mon  first-reminder to Moreau by email: F-001 480.00
> 2026-02-02 Mon  first-reminder to Moreau: sent
> 2026-02-09 Mon  call to Moreau by call: F-001 480.00
> 2026-02-09 Mon  call to Moreau: called
> 2026-02-16 Mon  second-reminder to Moreau by email + letter: F-001 480.00
> 2026-02-16 Mon  second-reminder to Moreau: sent, asks for payment by 2026-02-26
> 2026-02-16 Mon  second-reminder to Moreau: posted, asks for payment by 2026-02-26
> 2026-02-17 Tue  asks a person: time-barred (Moreau F-001)
why Moreau
> why: time-barred F-001
