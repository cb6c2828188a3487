-- Whether the debtor had signed a payment plan that a person ended: null where nobody said.
alter table plan add column signature_stands boolean;
