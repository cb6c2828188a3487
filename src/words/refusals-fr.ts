import { ACCOUNT_REFUSALS_FR } from './account-refusals-fr.ts';
import { AGENCY_REFUSALS_FR } from './agency-refusals-fr.ts';
import { AGREEMENT_REFUSALS_FR } from './agreement-refusals-fr.ts';
import { BAD_DEBT_REFUSALS_FR } from './bad-debt-refusals-fr.ts';
import { BANK_REFUSALS_FR } from './bank-refusals-fr.ts';
import { CALL_REFUSALS_FR } from './call-refusals-fr.ts';
import { errnoText } from './errno.ts';
import { filled, quotedIn } from './french.ts';
import { HAND_OVER_REFUSALS_FR } from './hand-over-refusals-fr.ts';
import { KEPT_REFUSALS_FR } from './kept-refusals-fr.ts';
import { LAW_TERMS_REFUSALS_FR } from './law-terms-refusals-fr.ts';
import { MAIL_REFUSALS_FR } from './mail-refusals-fr.ts';
import { NOTICE_REFUSALS_FR } from './notice-refusals-fr.ts';
import { NOTICE_POINTS_FR } from './notice-words.ts';
import { badOptionInFrench } from './option-cures.ts';
import { PAPER_REFUSALS_FR } from './paper-refusals-fr.ts';
import { PORTAL_REFUSALS_FR } from './portal-refusals-fr.ts';
import { POST_REFUSALS_FR } from './post-refusals-fr.ts';
import { PROCEEDING_REFUSALS_FR } from './proceeding-refusals-fr.ts';
import { SMS_REFUSALS_FR } from './sms-refusals-fr.ts';
import { SYSTEM_REFUSALS_FR } from './system-refusals-fr.ts';
import { scenarioFaultsInFrench, wordingFaultsInFrench } from './text-faults-fr.ts';
import { WEB_REFUSALS_FR } from './web-refusals-fr.ts';

type Details = Readonly<Record<string, string | number>>;
/** The sentence, or which one of several the details ask for. */
type French = string | ((details: Details) => string);

const PROFILE = 'complétez-la par acquit creditor (C. com. R123-237).';

/** Refusals that a user can meet, and findings that keep a message from being written, by code. */
export const REFUSALS_FR: Readonly<Record<string, French>> = {
  ...SYSTEM_REFUSALS_FR,
  ...BANK_REFUSALS_FR,
  ...BAD_DEBT_REFUSALS_FR,
  ...NOTICE_REFUSALS_FR,
  ...LAW_TERMS_REFUSALS_FR,
  ...WEB_REFUSALS_FR,
  ...PORTAL_REFUSALS_FR,
  ...KEPT_REFUSALS_FR,
  ...PROCEEDING_REFUSALS_FR,
  ...HAND_OVER_REFUSALS_FR,
  ...ACCOUNT_REFUSALS_FR,
  ...MAIL_REFUSALS_FR,
  ...NOTICE_POINTS_FR,
  ...AGREEMENT_REFUSALS_FR,
  ...AGENCY_REFUSALS_FR,
  ...CALL_REFUSALS_FR,
  ...SMS_REFUSALS_FR,
  ...PAPER_REFUSALS_FR,
  ...POST_REFUSALS_FR,
  'file-unreadable': ({ reason = '' }) => `Impossible de lire {path} : ${errnoText(String(reason), 'fr')}.`,
  'not-a-day': '« {text} » n’est pas une date : écrivez 31/12/2026 ou 2026-12-31.',
  'not-a-number': '« {text} » n’est pas un numéro de la liste, ni un nombre entier permis ici.',
  'amount-ambiguous': '{option} : « {text} » peut se lire avec des milliers ou avec des décimales. Pour {whole}, écrivez {whole},00.',
  'bad-option': badOptionInFrench,
  'not-a-choice': '{option} : « {text} » n’est pas permis. Au choix : {french}.',
  'nothing-named': 'Dites lesquels : des numéros (acquit tasks les donne), ou tous avec l’option prévue.',
  'nothing-answered':
    'Dites la réponse par une seule option : --due, --kind, --email, --address avec --postcode et --city, --keep-credit, --received, --account-added, --same, --different, --resume, --seen, --warned ou --hold.',
  'promise-without-day': 'Une promesse a son jour : ajoutez --date 31/12/2026.',
  'promise-in-the-past': 'Le jour promis, {text}, est déjà passé.',
  'dispute-without-reason': 'Une contestation a son motif : ajoutez --note "…".',
  'reason-missing': 'Dites pourquoi, avec --reason "…" : quelqu’un le lira plus tard.',
  'mapping-unreadable': '« {text} » n’est pas champ=titre, par exemple --map "number=N° pièce" ou --map "bank.date=Date".',
  'mapping-field-unknown': '« {field} » n’est pas un champ qu’une colonne peut contenir. Il y a : {fields}.',
  'mapping-twice': '--map nomme deux fois {field} ; un champ a une seule colonne.',
  'mapping-mixed': 'Un tableau est une liste ou un relevé : --map nomme soit des champs bank.…, soit des champs de liste.',
  'mapping-header-unreadable': 'bank.header est oui ou non, pas « {text} ».',
  'currency-unknown': '« {text} » n’est pas une devise : EUR, USD, CHF…',
  'rate-unreadable': '« {text} » n’est pas un taux annuel : écrivez 12,50.',
  'iban-faulty': 'L’IBAN « {text} » est faux : ses chiffres de contrôle ne tombent pas juste. Recopiez-le de votre RIB.',
  'email-unreadable': '« {text} » n’est pas une adresse e-mail.',
  'postcode-faulty': '« {text} » n’est pas un code postal français : cinq chiffres, 29200.',
  'siren-faulty': 'Le SIREN « {text} » est faux : neuf chiffres, avec leur chiffre de contrôle.',
  'init-incomplete': 'Il manque : {missing}.',
  'creditor-exists': '{name} est déjà enregistré (créancier n° {id}).',
  'no-creditor': 'Aucun créancier n’est enregistré dans cet espace. Commencez par : acquit init',
  'which-creditor': 'L’espace a plusieurs créanciers ({list}). Précisez lequel avec --creditor.',
  'unknown-creditor': 'Ce créancier n’existe pas dans cet espace.',
  'unknown-debtor': ({ query, day }) =>
    query !== undefined
      ? 'Aucun débiteur ni aucune facture « {query} ». Donnez un numéro de facture, un nom, un compte client, un SIREN, ou le numéro du débiteur.'
      : day !== undefined
        ? 'Rien n’était encore connu de ce débiteur (n° {debtorId}) le {day}.'
        : 'Il n’y a pas de débiteur n° {id} dans cet espace.',
  'ambiguous-debtor': '« {query} » peut désigner plusieurs débiteurs. Précisez par le numéro :\n{candidates}',
  'unknown-invoice': 'Il n’y a pas de facture « {number} » ici.',
  'unknown-hold': 'Il n’y a pas de suspension n° {id} dans cet espace.',
  'unknown-question': 'Il n’y a pas de question n° {id} dans cet espace.',
  'unknown-run': 'Il n’y a pas de passage n° {id} qui attende votre accord.',
  'unknown-scenario': 'Il n’y a pas de scénario « {key} ». Voir : acquit scenario list',
  'scenario-of-another-kind':
    'Le scénario « {key} » n’est pas fait pour cette sorte de débiteur. Choisissez-en un autre (acquit scenario list), ou dites d’abord sa sorte avec --kind.',
  'step-not-of-debtor':
    'Le scénario du débiteur de {number} n’a pas d’étape « {step} ». Choisissez-en une des siennes : acquit scenario show {scenario}',
  'level-in-the-future': 'Le {on} n’est pas encore venu : donnez le jour où la dernière étape a été faite.',
  'unknown-step': 'Aucun scénario n’a d’étape « {step} ». Voir : acquit scenario list',
  'no-such-dispatch': 'Il n’y a ni courrier, ni e-mail, ni appel n° {id} dans cet espace.',
  'no-such-call': 'Il n’y a pas d’appel n° {id} à passer : déjà fait, retiré, ou inconnu.',
  'not-uncertain': 'L’envoi n° {id} n’est pas incertain : il n’y a rien à dire de lui.',
  'not-waiting': ({ approved }) =>
    approved === undefined
      ? 'Ceci n’attend plus : déjà parti, ou retiré.'
      : 'Certains de ces envois n’attendent pas d’accord (déjà approuvés, retirés ou inconnus) ; approuvés : {approved}.',
  'leaving-already':
    'Trop tard pour reprendre l’accord donné à ces envois, imprimés, en route, partis, retirés ou inconnus : n° {numbers}. Remis en attente d’accord : {taken}.',
  'unknown-batch': 'Il n’y a pas de lot de lettres n° {batch} dans cet espace.',
  'notice-incomplete': (details) =>
    `Des mises en demeure ({count}) ne disent pas, ou ne peuvent pas encore dire, tout ce qu’elles doivent, et ne sont pas approuvées (autres envois approuvés : {approved}) : n° {numbers}. N° {id} : ${sentenceOf(String(details['point']), details) ?? 'voir acquit preview {id}'}`,
  'not-a-registered-letter': 'L’envoi n° {id} n’est pas une lettre recommandée : il n’a pas d’avis de réception.',
  'not-posted': 'La lettre n° {id} n’est pas notée comme postée : dites-le d’abord par acquit posted.',
  'received-in-the-future': 'Le {on} n’est pas encore venu (nous sommes le {today}).',
  'received-before-posted': 'La lettre n° {id} a été postée le {posted} : elle n’a pas pu arriver le {on}.',
  'insolvency-without-judgment': 'Dites d’abord quel jour le jugement a ouvert la procédure : --insolvent-since 31/12/2026.',
  'insolvency-in-the-future': 'Le {on} n’est pas encore venu (nous sommes le {today}).',
  'insolvency-days-disagree': 'La procédure a été ouverte le {since} : le {on} vient avant.',
  'not-insolvent': 'Aucune procédure collective n’est notée pour ce débiteur (n° {id}) : il n’y a rien à corriger.',
  'nothing-to-post': 'Le lot n° {batch} n’a aucune lettre qui attende d’être postée.',
  'granted-date-has-passed':
    'Le délai que ces lettres accordent est passé au {on} : laissez-les de côté, puis imprimez-les de nouveau (n° {ids}).',
  'question-answered': 'La question n° {id} a déjà sa réponse.',
  'answer-does-not-fit': 'Cette réponse ne va pas avec la question : acquit tasks montre comment répondre à chacune.',
  'due-date-unreadable': '« {1} » n’est pas une date : écrivez 31/12/2026.',
  'due-before-issue': 'La facture a été émise après le {dueOn} : elle ne peut pas échoir ce jour-là.',
  'not-the-same-creditor':
    'Les débiteurs n° {fromId} et n° {intoId} ne peuvent pas être le même : il faut deux débiteurs d’un même créancier.',
  'contact-in-progress':
    'Un message à ce débiteur (n° {fromId}) est en route. Attendez qu’il soit parti, ou retirez-le, puis répondez de nouveau.',
  'online-payment-under-way':
    'Ce débiteur (n° {id}) est en train de payer en ligne. Attendez que ce paiement soit réglé, puis répondez de nouveau.',
  'unread-replies': 'Ce débiteur (n° {fromId}) a écrit et personne n’a encore lu son message. Lisez-le d’abord, puis répondez de nouveau.',
  'hold-without-reason': 'Une suspension a son motif : ajoutez --reason "…".',
  'hold-ends-before-it-begins': 'Une suspension qui commence le {from} ne peut pas finir le {until}.',
  'not-items-of-debtor': 'Ces factures ne sont pas toutes celles de ce débiteur (n° {debtorId}).',
  'address-incomplete':
    'Une adresse postale se donne entière : --address, --postcode et --city (et --country à deux lettres hors de France).',
  'name-missing': 'Un débiteur a besoin d’un nom.',
  'debtor-still-open':
    'Ce débiteur (n° {id}) a encore {count} factures ou avoirs ouverts : ses données restent nécessaires jusqu’à leur règlement.',
  'erase-unconfirmed':
    'Les données personnelles de {name} (débiteur n° {id}) seraient effacées pour toujours. Ajoutez --yes pour le faire.',
  'debtor-erased': 'Les données personnelles de ce débiteur (n° {id}) ont été effacées : elles ne peuvent plus être changées.',
  erased: 'Les données personnelles de ce débiteur ont été effacées : rien ne peut lui être envoyé.',
  'rule-too-harsh':
    'Au moins 3 jours entre deux contacts, et au plus 2 contacts par semaine en moyenne (harcèlement : C. pén. 222-33-2-2, C. conso. L121-7).',
  'run-in-the-past':
    'Un jour plus récent a déjà été décidé : le {day} est passé. acquit explain --date dit ce qui aurait été décidé ce jour-là.',
  'run-in-the-future':
    'Le {day} n’est pas encore venu (nous sommes le {today}) : acquit simulate montre ce qui est devant vous ; ACQUIT_TODAY={day} permet de le répéter.',
  'posted-in-the-future': 'Le {on} n’est pas encore venu : dites-le une fois les lettres au courrier.',
  'contacted-already': 'Acquit a déjà relancé pour {number} : son niveau en découle.',
  'not-a-statement': 'Ce fichier n’est pas un relevé de banque lu par Acquit : {file}.',
  'not-a-list-of-open-invoices': 'Ce fichier n’est pas une liste de factures ouvertes : {file}.',
  'as-of-in-the-future': 'Un fichier arrêté au {asOf} ne peut pas encore exister : nous sommes le {today}.',
  'is-no-books': '{file} ne contient pas de factures : c’est un e-mail, ou des annonces du BODACC.',
  'is-a-statement': '{file} est un relevé de banque, et non une liste de factures.',
  'tracking-pair': '« {text} » : écrivez la lettre et son numéro de suivi, 41=2C12345678901.',
  'tracking-of-none': 'La lettre n° {id} n’est pas de celles qui sont postées : elle n’a pas de numéro de suivi.',
  'tracking-unreadable': '« {text} » n’est pas un numéro de suivi : il a de 6 à 30 lettres et chiffres.',
  'tracking-twice': 'Le numéro de suivi {text} est donné deux fois : chaque lettre a le sien.',
  'posted-before-decided': 'Ces lettres ont été décidées le {decidedOn} : elles n’ont pas pu partir le {on}.',
  'letters-overtaken':
    'La situation a changé depuis l’impression de ces lettres : {ids}. Retirez-les (--except), ou dites qu’elles sont parties quand même (--all-the-same).',
  restored: 'une sauvegarde a été restaurée, et ce qui attendait alors a pu partir depuis',
  'not-today': 'Ce qui part porte la date du jour : le {today}, et non le {day}.',
  'scenario-invalid': 'Ce scénario ne peut pas être enregistré :\n{faults}',
  'wording-refused': 'Rien n’est enregistré :\n{faults}',
  'step-gone': 'L’étape « {1} » n’est plus dans le scénario « {2} » ; la décision est à reprendre (acquit run).',
  'severity-mismatch': 'Le texte de l’étape ne convient pas à sa gravité : choisissez-en un autre dans le scénario.',
  'call-outcome-missing': 'Dites d’abord comment l’appel s’est passé.',
  'nothing-to-claim': 'Il n’y a rien à réclamer : imputez d’abord les avoirs sur les factures.',
  'not-an-open-invoice': '{number} n’est pas une facture ouverte.',
  'item-of-another-debtor': '{number} est à un autre débiteur.',
  'due-date-missing': 'Une facture n’a pas d’échéance : donnez-la d’abord (acquit tasks).',
  'not-overdue': '{number} n’est pas encore en retard.',
  'already-overdue': '{number} est déjà en retard : une relance préventive vient avant l’échéance.',
  'no-email': 'Ce débiteur n’a pas d’adresse e-mail : donnez-en une (acquit debtor), ou écrivez une lettre.',
  'no-address': 'Ce débiteur n’a pas d’adresse postale entière : donnez la rue, le code postal et la ville (acquit debtor).',
  'no-postal-address': 'Ce débiteur n’a pas d’adresse postale entière : donnez la rue, le code postal et la ville (acquit debtor).',
  'deadline-missing': 'Cette étape doit accorder un délai : indiquez-le dans le scénario.',
  'deadline-past': 'Le délai accordé est déjà passé : la décision est à reprendre.',
  'claim-of-another-kind': 'Le décompte n’est pas fait pour cette sorte de débiteur : reprenez la décision.',
  'claim-of-another-day': 'Le décompte n’est pas du jour de la lettre : reprenez la décision.',
  'claim-missing': 'Rien ne dit ce qui est dû sur {number} : établissez d’abord le décompte.',
  'consumer-fee': 'Un consommateur ne doit pas d’indemnité forfaitaire (C. conso. L121-21) : retirez-la.',
  'kind-unknown': 'Dites si le débiteur est une entreprise, un particulier ou une personne publique (acquit debtor --kind).',
  'no-account-for-currency':
    'Vous n’avez pas de compte bancaire dans cette devise ({currency}) : ajoutez-en un (acquit rules --iban … --currency …).',
  'wrong-iban': 'L’IBAN de votre compte en euros est faux : corrigez-le (acquit rules --iban …).',
  'no-payment-reference': 'Aucune référence de paiement ne peut être formée pour ce dossier.',
  'short-notice': 'Le délai accordé est court pour une mise en demeure.',
  'fee-unverified': 'L’indemnité forfaitaire n’a pas encore été vérifiée à la source.',
  'rate-unverified': 'Un taux utilisé n’a pas encore été vérifié à la source.',
  'debtor-kind-unknown': 'Ni intérêt ni indemnité : dites si le débiteur est une entreprise, un particulier ou une personne publique.',
  'formal-notice-missing':
    'Pas d’intérêt : un consommateur n’en doit qu’après réception d’une mise en demeure, et aucune n’est enregistrée.',
  'formal-notice-before-due': 'Pas d’intérêt : la mise en demeure a été reçue avant l’échéance. Envoyez-en une nouvelle.',
  'fee-not-in-euros': 'L’indemnité forfaitaire n’est pas comptée : la loi la fixe en euros, et la créance est dans une autre devise.',
  'fee-barred-by-insolvency': 'Pas d’indemnité forfaitaire : la procédure collective interdisait de payer à l’échéance.',
  'interest-stopped-by-insolvency':
    'Les intérêts s’arrêtent la veille du jugement d’ouverture ; ceux d’une créance née après lui continuent, et ne sont pas calculés ici.',
  'not-capitalised-part-paid':
    'Les intérêts d’une facture réglée en partie ne sont pas capitalisés ici : faites-les calculer par un avocat.',
  'capitalisation-to-come':
    'Le {from} n’est pas encore venu : la capitalisation part du jour où elle a été demandée en justice, ou convenue.',
  'contract-rate-below-floor': 'Le taux convenu est inférieur à trois fois le taux légal : faites corriger vos conditions de vente.',
  'contract-floor-unknown': 'Le taux convenu n’a pas pu être comparé à son plancher : le taux légal de ce semestre n’est pas connu.',
  'action-may-be-barred': 'Le délai pour agir en justice est peut-être passé : n’annoncez aucune action avant l’avis d’un avocat.',
  'contract-rate-unusual': 'Le taux convenu sort de l’ordinaire : la virgule est-elle à sa place ?',
  'term-over-maximum': 'L’échéance dépasse le maximum légal : le débiteur risque une amende ; la date est gardée telle quelle.',
  'option-without-effect': 'Une option ne change rien pour ce débiteur.',
  'paid-over': 'Plus que tout ce qui était dû a été payé : le surplus est au débiteur.',
  'credit-note-over': 'Des avoirs dépassent ce qui restait de la facture.',
  'notice-after-day': 'La mise en demeure a été reçue après le jour du décompte : pas encore d’intérêt.',
  'event-after-day': 'Un événement postérieur au jour du décompte n’y figure pas.',
  'siren-missing': `Votre SIREN (9 chiffres) manque : ${PROFILE}`,
  'legal-form-missing': `Votre forme juridique manque : ${PROFILE}`,
  'rcs-missing': `La ville de votre RCS manque : ${PROFILE}`,
  'capital-missing': `Votre capital social manque : ${PROFILE}`,
  'seat-missing': `L’adresse de votre siège manque : ${PROFILE}`,
  'mediator-missing':
    'Votre médiateur de la consommation manque : indiquez son nom et son adresse par acquit creditor --mediator (C. conso. L616-1).',
};

function sentenceOf(code: string, details: Details): string | undefined {
  const french = REFUSALS_FR[code];
  return typeof french === 'function' ? french(details) : french;
}

/** A refusal, or a finding that stops a message, in French; its English message where the code is unknown. */
export function refusalInFrench(code: string, message: string, details: Details): string {
  const template = sentenceOf(code, details);
  if (template === undefined) return message;
  const faults = code === 'scenario-invalid' ? scenarioFaultsInFrench(message) : wordingFaultsInFrench(message);
  return filled(template, {
    ...quotedIn(message),
    technical: technicalPart(message),
    ids: /: ([\d, ]+)\.$/.exec(message)?.[1] ?? '',
    ...details,
    faults,
  });
}

/** What another program said: it stays in its own words. */
function technicalPart(message: string): string {
  const at = message.search(/: |It says: /);
  return at < 0 ? message : message.slice(at + 2).slice(0, 500);
}
