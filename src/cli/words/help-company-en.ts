/** Options that say who the creditor is. */
export const COMPANY_OPTIONS_EN: Readonly<Record<string, string>> = {
  '--siren': 'SIREN, 9 digits',
  '--legal-form': 'legal form: SARL, SAS, EI…',
  '--capital': 'share capital as printed, "10 000 €"',
  '--rcs-city': 'city of the trade register (RCS)',
  '--vat': 'VAT number',
  '--signatory': 'who signs, "Claire Martin, comptabilité clients"',
  '--mediator': 'consumer mediator, when some debtors are consumers',
  '--nature': 'what your claims are for: ordinary, carriage or electronic-communications (the last two lapse after one year)',
  '--contract-rate': 'yearly late-payment rate of your terms of sale, 12.50',
  '--logo': 'PNG, JPEG or SVG image for letters',
};
