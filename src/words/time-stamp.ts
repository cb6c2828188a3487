import type { Day } from '../core/base/day.ts';
import { Refusal } from '../core/base/refusal.ts';
import { formatDay, type Language } from '../core/base/text.ts';
import type { VerifyReport } from '../ports/keeper.ts';
import type { SealedCase } from '../ports/sealed-case.ts';
import type { StampTold } from '../ports/time-stamp.ts';
import { countIn, en, fr } from './phrase.ts';
import { refusalText } from './refusals.ts';

const CLOCK = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit', second: '2-digit' });
const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The time stamp of a case just sealed, or why there is none; `null` where no authority is set. */
export function stampText(stamp: SealedCase['stamp'], language: Language): string | null {
  if (stamp === null) return null;
  if (!(stamp instanceof Refusal)) return stampedBy(stamp, language);
  const why = refusalText(stamp, language);
  return language === 'fr'
    ? fr`Scellé sans horodatage. ${why} Refaites le dossier plus tard si sa date doit être prouvée par un tiers.`
    : en`Sealed without a time stamp. ${why} Make the case again later if a third party has to prove its date.`;
}

/** The time stamp of a case that somebody checks. */
export function checkedStampText(stamp: StampTold | null, language: Language): string {
  if (stamp === null)
    return language === 'fr'
      ? fr`Sans horodatage d’un tiers : la date est celle du créancier.`
      : en`No time stamp of a third party: the date is the creditor's own.`;
  return `${stampedBy(stamp, language)} ${TRUST[language][stamp.isTrusted === null ? 'unknown' : stamp.isTrusted ? 'yes' : 'no']}`;
}

const TRUST = {
  fr: {
    unknown: fr`Sa signature est juste ; que l’autorité est bien celle-là se vérifie avec --trust et son certificat racine.`,
    yes: 'Autorité reconnue par le certificat donné.',
    no: fr`ATTENTION : l’autorité ne vient pas du certificat donné.`,
  },
  en: {
    unknown: en`Its signature is right; that it is that authority is checked with --trust and its root certificate.`,
    yes: 'The authority comes from the certificate given.',
    no: en`WARNING: the authority does not come from the certificate given.`,
  },
} as const;

/** How far the journal is covered by a third party's word; `null` where no authority ever stamped it. */
export function journalStampText(stamped: Stamped, language: Language): string | null {
  if (!stamped) return null;
  const entry = countIn(stamped.entry, language);
  return language === 'fr'
    ? fr`Jusqu’à l’écriture n° ${entry} : ${lowerFirst(stampedBy(stamped, language))}${stamped.isTrusted === null ? NOT_HELD.fr : ''}`
    : en`Up to entry ${entry}: ${lowerFirst(stampedBy(stamped, language))}${stamped.isTrusted === null ? NOT_HELD.en : ''}`;
}

type Stamped = (Omit<NonNullable<VerifyReport['stamped']>, 'isTrusted'> & { readonly isTrusted?: boolean | null }) | null | undefined;

const NOT_HELD = {
  fr: fr` Que c’est bien cette autorité n’est pas vérifié : donnez son certificat racine dans ACQUIT_TIME_STAMP_ROOTS.`,
  en: en` That it is that authority is not checked: give its root certificate in ACQUIT_TIME_STAMP_ROOTS.`,
} as const;

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

function stampedBy({ at, authority }: Pick<StampTold, 'at' | 'authority'>, language: Language): string {
  const instant = new Date(at);
  const day = formatDay(DAY.format(instant) as Day, language);
  const time = CLOCK.format(instant);
  return language === 'fr'
    ? fr`Horodaté le ${day} à ${time} (heure de Paris) par ${authority}.`
    : en`Time-stamped on ${day} at ${time} (Paris time) by ${authority}.`;
}
