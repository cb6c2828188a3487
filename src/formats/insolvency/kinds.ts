import type { InsolvencyKind } from '../../core/base/insolvency-kind.ts';

/** "d'une procédure de", "de la procédure de", "de", "la"… between the words that matter. */
const OF = "(?:(?:d'une|de la|la|une) )?(?:procedure )?(?:de |d'une |de la |la )?";
const SAUVEGARDE = 'sauvegarde(?: financiere)?(?: acceleree)?';
const REDRESSEMENT = 'redressement judiciaire(?: simplifie)?';
const LIQUIDATION = '(?:liquidation judiciaire(?: simplifiee)?|liquidation des biens)';
const ANY = `(?:${SAUVEGARDE}|${REDRESSEMENT}|reglement judiciaire|traitement de sortie de crise|${LIQUIDATION})`;

/**
 * What each nature of the BODACC means, the whole of it matched after folding. `null` is a nature that is known and changes nothing for
 * who is owed money; what no row matches, a person reads.
 */
const NATURES: readonly (readonly [nature: string, kind: InsolvencyKind | null])[] = [
  [`jugement d'ouverture ${OF}${SAUVEGARDE}`, 'opening-sauvegarde'],
  [`jugement d'ouverture ${OF}${REDRESSEMENT}`, 'opening-redressement'],
  [`jugement d'ouverture ${OF}${LIQUIDATION}`, 'opening-liquidation'],
  [`jugement d'extension ${OF}${SAUVEGARDE}`, 'extension-sauvegarde'],
  [`jugement d'extension ${OF}${REDRESSEMENT}`, 'extension-redressement'],
  [`jugement d'extension ${OF}${LIQUIDATION}`, 'extension-liquidation'],
  [`jugement de conversion en (?:procedure de )?${REDRESSEMENT}(?: ${OF}${SAUVEGARDE})?`, 'conversion-redressement'],
  [`jugement de conversion en (?:procedure de )?${LIQUIDATION}(?: ${OF}${ANY})?`, 'conversion-liquidation'],
  [`jugement mettant fin a ${OF}${ANY} et ouvrant ${OF}${REDRESSEMENT}`, 'conversion-redressement'],
  [`jugement mettant fin a ${OF}${ANY} et ouvrant ${OF}${LIQUIDATION}`, 'conversion-liquidation'],
  [`jugement mettant fin a ${OF}${ANY}`, 'procedure-ended'],
  [
    `jugement (?:prononcant|de) (?:la )?resolution du plan de (?:sauvegarde|redressement|continuation)(?: judiciaire)? et (?:ouvrant )?${OF}${LIQUIDATION}`,
    'plan-resolved-liquidation',
  ],
  [
    `jugement (?:prononcant|de) (?:la )?resolution du plan de (?:sauvegarde|redressement|continuation)(?: judiciaire)? et (?:ouvrant )?(?:le |${OF})${REDRESSEMENT}`,
    'plan-resolved-redressement',
  ],
  ['jugement (?:prononcant|de) (?:la )?resolution du plan (?:de|d.) ?(?:sauvegarde|redressement|continuation|cession)', 'plan-resolved'],
  ['jugement (?:arretant (?:le|un) plan de|de plan de) sauvegarde(?: financiere)?(?: acceleree)?', 'plan-sauvegarde'],
  ['jugement (?:arretant (?:le|un) plan de|de plan de) (?:redressement|continuation)', 'plan-redressement'],
  ['jugement (?:arretant (?:le|un) plan de|de plan de) cession', 'plan-cession'],
  ['jugement modifiant le plan de (?:sauvegarde|redressement|continuation|cession)', 'plan-modified'],
  [`jugement de cloture (?:${OF}${ANY} )?pour insuffisance d'actif`, 'closure-insufficient-assets'],
  [`jugement de cloture (?:${OF}${ANY} )?pour extinction du passif`, 'closure-liabilities-extinguished'],
  [`jugement (?:de |ordonnant la |prononcant la )?reprise ${OF}${LIQUIDATION}`, 'liquidation-resumed'],
  ["depot de l'etat des creances", 'deposit-notice'],
  ["depot de l'etat de collocation", 'deposit-notice'],
  ['depot du projet de repartition', 'deposit-notice'],
  [`liste des creances nees apres le jugement d'ouverture ${OF}${ANY}`, 'deposit-notice'],
  ['jugement accordant un delai pour deposer la liste des creances', 'deposit-notice'],
  ["jugement (?:d'interdiction de gerer|de faillite personnelle)", 'personal-sanction'],
  ['jugement de designation des organes de la procedure', 'organs-appointed'],
  ['jugement (?:modifiant|fixant|reportant) la date de (?:la )?cessation des paiements', 'cessation-date-changed'],
  ['retractation .{1,120}sur tierce opposition', 'third-party-retraction'],
  ["arret de la cour d'appel infirmant une decision soumise a publicite", 'appeal-decision'],
  ["jugement d'homologation de l'accord", null],
];
const PATTERNS = NATURES.map(([nature, kind]) => [new RegExp(`^${nature}$`), kind] as const);

/** The kind of a notice by its nature; `undefined` when the nature is none that is known. */
export function kindOfNature(nature: string): InsolvencyKind | undefined {
  const folded = foldNature(nature);
  for (const [pattern, kind] of PATTERNS) if (pattern.test(folded)) return kind ?? 'other';
  return undefined;
}

/** Without accents, capitals, kinds of apostrophe, and the law that old proceedings still follow. */
function foldNature(nature: string): string {
  return nature
    .slice(0, 300)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`´]/g, "'")
    .toLowerCase()
    .replace(/[\s.]+/g, ' ')
    .trim()
    .replace(/ \(?loi de (?:19|20)\d\d\)?$/, '');
}
