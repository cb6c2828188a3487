import { foldedReadings } from './folded-text.ts';

/** "pourrions", "serait", "nous nous réservons", "might": what may follow is put as what may be, in folded text. */
const CONDITIONAL =
  /\b(?!(?:prions|crions|trions|varions|marions|ouvrions|offrions|souffrions|couvrions)\b)\w+rions\b|\b(?:pourr|ser|aur|devr|fer|viendr|saisir|engager)(?:ais|ait|iez|aient)\b|\breserv(?:e|ons|ent) (?:le droit|la (?:possibilite|faculte)|de\b)|\b(?:might|could|would|may)\b|\breserves? the right\b/;

/** Words of a legal step, in folded text. */
const LEGAL =
  /\b(tribuna(l|ux)|juridictions?|juges?|justice|judiciaires?|judiciairement|assign\w+|huissiers?|commissaires?|avocats?|poursuites?|poursuiv\w+|saisi\w*|requetes?|injonctions?|recours|proce(s|dures?)|contentieu(x|se)|citations?|convocations?|refere|recouvrement)\b|\b(courts?|tribunals?|lawsuits?|sue[ds]?|suing|legal|bailiffs?|judicial|lawyers?|solicitors?|attorneys?|litigation|proceedings?|prosecut\w+|claim form)\b/;

/**
 * Whether what may follow is only said to be possible: somewhere in the text, and in each sentence that speaks of a legal step. However it
 * reads, for one invoice or several.
 * @law C. conso. L121-6; C. civ. 1344
 */
export function isConditional(text: string): boolean {
  return foldedReadings(text).every((reading) => {
    const sentences = reading.text.split(/[.!?;:]+(?=\s|$)/);
    return CONDITIONAL.test(reading.text) && sentences.every((one) => !LEGAL.test(one) || CONDITIONAL.test(one));
  });
}
