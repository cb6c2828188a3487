import { type LintCode, REMEDIES } from '../core/letter/lint-rules.ts';
import { filled, guillemets } from './french.ts';

/** What a creditor's own text may not say, by the code of the rule that it breaks. */
export const REMEDIES_FR: Readonly<Record<LintCode, string>> = {
  'legal-threat': 'parle d’action en justice, ce que seule une mise en demeure peut faire : retirez-le de cette étape',
  'law-too-soon': 'cite la loi dans une relance amicale : retirez-le, une 2e relance à une entreprise peut la citer',
  'cost-too-soon': 'parle d’intérêts, d’indemnité ou de pénalités dans une relance amicale : retirez-le',
  'claim-too-soon': 'réclame intérêts ou indemnité avant la mise en demeure : dites seulement que vos conditions les prévoient',
  'consequence-too-soon': 'annonce une conséquence dans une relance amicale : demandez, et proposez votre aide',
  reproach: 'fait un reproche : dites le fait (« le règlement ne nous est pas parvenu »)',
  'court-likeness':
    'ressemble à un acte de justice ou de commissaire de justice, ce qui est un délit (C. pén. 433-13) : écrivez simplement',
  seizure: 'annonce une saisie, qui demande un titre exécutoire : retirez-le',
  'criminal-threat': 'menace de la police ou d’une plainte pour être payé (C. pén. 312-10) : retirez-le',
  publicity: 'menace de faire connaître la dette (C. pén. 312-10) : retirez-le',
  intimidation: 'intimide (C. pén. 222-17) : retirez-le',
  insult: 'insulte le débiteur : retirez-le',
  'false-urgency': 'presse par une urgence qui n’existe pas : donnez la date à laquelle vous attendez une réponse',
  'unconditional-threat': 'annonce une action en justice comme certaine : employez le conditionnel (« nous pourrions devoir… »)',
  'consumer-fee':
    'cite une somme, un taux ou des frais que seuls les professionnels et les personnes publiques doivent (CPCE L111-8 ; C. conso. L121-21) : retirez-le, dites la somme due par son emplacement ({{total}}), ou écrivez ce texte pour les entreprises seulement',
  'impossible-action': 'annonce une action impossible contre ce débiteur (C. conso. L121-6, 5°) : dites « le tribunal compétent »',
  'conditional-missing': 'annonce la suite comme certaine : mettez chaque démarche au conditionnel (« nous pourrions saisir… »)',
  'notice-words-missing': 'ne dit pas que c’est une mise en demeure : écrivez « mise en demeure »',
};

type Fault = readonly [english: RegExp, french: string];

const TEMPLATE_FAULTS: readonly Fault[] = [
  [/^The text has \d+ characters/, 'le texte est trop long'],
  [/^The text is empty/, 'le texte est vide : écrivez-en un, ou retirez-le de la liste pour reprendre le texte standard'],
  [/^Write (\{\{\w+\}\}) somewhere/, 'écrivez $1 quelque part : ce texte doit le dire'],
  [/^(\{\{.*?\}\}) is not known here: use one of (.*)\.$/, '$1 n’est pas connu ici ; au choix : $2'],
  [/^Close the placeholder/, 'fermez l’emplacement par }} sur la même ligne'],
  [/^Write a choice as/, 'écrivez un choix ainsi : [[un|plusieurs]], avec un seul |'],
  [/^Remove this (\S+):/, 'retirez ce $1 : rien n’est ouvert avant lui'],
];

const SCENARIO_FAULTS: readonly Fault[] = [
  [/^it has no step$/, 'il n’a aucune étape'],
  [/^two steps have the same key$/, 'deux étapes ont la même clé'],
  [/^step "(.*)" is milder than the one before it$/, 'l’étape « $1 » est plus douce que celle d’avant'],
  [/^step "(.*)" has no channel$/, 'l’étape « $1 » n’a aucune voie (channels)'],
  [/^step "(.*)" must be approved by a person$/, 'l’étape « $1 » doit être approuvée par une personne (approval)'],
  [/^step "(.*)" must grant a date$/, 'l’étape « $1 » doit accorder un délai (grantsDays)'],
  [/^step "(.*)" has the text of a formal notice/, 'l’étape « $1 » a le texte d’une mise en demeure : sa fermeté est 3'],
  [/^step "(.*)" is as severe as a formal notice/, 'l’étape « $1 » est aussi ferme qu’une mise en demeure : elle en a le texte'],
  [/^step "(.*)" goes by SMS, so its text/, 'l’étape « $1 » part par SMS : son texte est une relance'],
  [
    /^step "(.*)" can be the first reminder, so it goes by more/,
    'l’étape « $1 » peut être la première relance : elle ne part pas par SMS seulement',
  ],
  [/^step "(.*)" may only ask a person to decide$/, 'l’étape « $1 » ne peut que demander à une personne de décider'],
  [/^step "(.*)" comes before the due date, so it may only/, 'l’étape « $1 » vient avant l’échéance : elle ne peut être que préventive'],
  [/^step "(.*)" comes before the due date, so its days/, 'l’étape « $1 » vient avant l’échéance : ses jours ne peuvent pas être positifs'],
  [
    /^no step may be called "(.*)": it is the name of what follows a payment$/,
    'aucune étape ne peut s’appeler « $1 » : c’est le nom du remerciement après un règlement',
  ],
  [
    /^no step may be called "(.*)": it is the name of what follows instalments$/,
    'aucune étape ne peut s’appeler « $1 » : c’est le nom d’un message qui suit un échéancier',
  ],
  [/^the first reminder must be friendly/, 'la première relance doit être amicale, et sans condition'],
  [
    /^This is not a scenario/,
    'ce n’est pas un scénario : partez de « acquit scenario show CLÉ », changez ce que vous voulez, et enregistrez-le',
  ],
];

/** Each fault of a text with its place, as `saveWording` lists them. */
export function wordingFaultsInFrench(message: string): string {
  const faults = message.split('\n').flatMap((line) => {
    const match = /^(\S+) \((\w+)\) (\d+:\d+) (.*)$/s.exec(line);
    return match ? [`${match[1]} (${match[2]}) ${match[3]}\u00a0: ${wordingFault(match[4] ?? '')}`] : [];
  });
  return faults.length > 0
    ? faults.join('\n')
    : 'une liste de textes est attendue, chacun avec language, situation, section, kind (ou null) et text : voir acquit wording show';
}

/** One fault of a text, from its English sentence. */
export function wordingFault(english: string): string {
  const rule = (Object.keys(REMEDIES) as LintCode[]).find((code) => english.endsWith(`${REMEDIES[code]}.`));
  if (rule === undefined) return translated(english, TEMPLATE_FAULTS);
  const said = /^"(.*)" /s.exec(english)?.[1];
  return said === undefined ? `ce texte ${filled(REMEDIES_FR[rule], {})}` : `${guillemets(said)} ${filled(REMEDIES_FR[rule], {})}`;
}

export function scenarioFaultsInFrench(message: string): string {
  const faults = message.replace(/^Scenario ".*?": /, '').replace(/\.$/, '');
  return faults
    .split('; ')
    .map((fault) => `– ${translated(fault, SCENARIO_FAULTS)}`)
    .join('\n');
}

function translated(english: string, faults: readonly Fault[]): string {
  const found = faults.find(([pattern]) => pattern.test(english));
  if (!found) return english;
  const match = found[0].exec(english);
  return filled(found[1], {}).replace(/\$(\d)/g, (_, index: string) => match?.[Number(index)] ?? '');
}
