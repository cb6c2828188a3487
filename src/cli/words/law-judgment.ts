import { en, fr } from '../../words/phrase.ts';

const french = {
  title: (day: string) => fr`Intérêts de la condamnation, au ${day}`,
  interest: (amount: string) => fr`Intérêts courus : ${amount}`,
  total: (amount: string) => fr`Somme et intérêts : ${amount}`,
  scope: fr`Au taux légal, celui du créancier professionnel ; cinq points de plus deux mois après que la décision est devenue exécutoire (CMF L313-3), sauf si le juge de l’exécution les a réduits : --points-left. La décision peut fixer un autre taux : lisez-la.`,
};

export const JUDGMENT_WORDS = {
  fr: french,
  en: {
    title: (day) => en`Interest on the judgment debt, on ${day}`,
    interest: (amount) => en`Interest accrued: ${amount}`,
    total: (amount) => en`Sum and interest: ${amount}`,
    scope: en`At the legal rate of a business creditor; five points more two months after the judgment became enforceable (CMF L313-3), unless the judge of enforcement reduced them: --points-left. A judgment may set another rate: read it.`,
  } satisfies typeof french,
};
