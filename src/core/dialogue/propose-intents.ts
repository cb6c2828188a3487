import type { Day } from '../base/day.ts';
import type { Intent, IntentCode } from './intent.ts';
import { CLUES, PROOF_NAMES } from './intent-words.ts';
import { saidDays } from './said-days.ts';

/** What is looked through of a mail, and of one sentence of it. */
const MOST_TEXT = 8_000;
const LONGEST_SENTENCE = 600;
const MOST_SENTENCES = 80;
const LONGEST_SHOWN = 160;

/** The graver first: what stops everything before what only waits. */
const ORDER: readonly IntentCode[] = ['insolvency', 'wrong-person', 'dispute', 'paid', 'promise', 'time', 'copy', 'out-of-office'];
/** Whose day matters. */
const DATED: ReadonlySet<IntentCode> = new Set(['promise', 'paid', 'time', 'out-of-office', 'insolvency']);

/**
 * What the author seems to want, with the very words and the day that goes with them: rules that anybody can read, no guess beyond them.
 * Nothing follows from it before a person has said so.
 *
 * @param text what the author wrote, without the history quoted below
 * @param written the day from which "Friday" or "the 15th" is understood
 */
export function proposeIntents(text: string, written: Day): Intent[] {
  const sentences = sentencesOf(text);
  const found = ORDER.flatMap((code) => intentIn(code, sentences, written) ?? []);
  const has = (code: IntentCode) => found.some((one) => one.code === code);
  return found.filter(({ code, day }) => {
    // "Réglé le 3 mars" says the day of a payment that was made; a promise is about one to come.
    if (code === 'promise' && has('paid')) return day !== null && day > written;
    return true;
  });
}

function intentIn(code: IntentCode, sentences: readonly string[], written: Day): Intent | null {
  for (const sentence of sentences) {
    for (const { pattern, unless } of CLUES[code]) {
      const match = pattern.exec(sentence);
      if (!match || unless?.test(sentence)) continue;
      return {
        code,
        words: shown(sentence, match.index, match[0]),
        day: DATED.has(code) ? dayOf(code, sentence, sentences, written) : null,
      };
    }
  }
  return null;
}

/** The day of the sentence, else the only one of the mail. Of several, the last: "absent du 3 au 7", "le 3, au plus tard le 7". */
function dayOf(code: IntentCode, sentence: string, sentences: readonly string[], written: Day): Day | null {
  const fits = (day: Day): boolean => (code === 'promise' || code === 'time' || code === 'out-of-office' ? day >= written : day <= written);
  const own = saidDays(sentence, written).filter((one) => fits(one.day));
  const last = own.at(-1);
  if (last) return last.day;
  const all = [...new Set(sentences.flatMap((one) => saidDays(one, written)).flatMap((one) => (fits(one.day) ? [one.day] : [])))];
  return all.length === 1 ? (all[0] ?? null) : null;
}

function sentencesOf(text: string): string[] {
  return text
    .slice(0, MOST_TEXT)
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Zs}+/gu, ' ')
    .replace(/([^.!?;:\n])\n(?=\p{Ll})/gu, '$1 ')
    .split(/(?<=[.!?;])\s+|\n+/u)
    .map((one) => one.trim().slice(0, LONGEST_SENTENCE))
    .filter((one) => one !== '')
    .slice(0, MOST_SENTENCES);
}

/** The words with what stands around them, when the sentence is long. */
function shown(sentence: string, at: number, words: string): string {
  if (sentence.length <= LONGEST_SHOWN) return sentence;
  const from = Math.max(0, at - 20);
  const cut = sentence.slice(from, Math.max(from + LONGEST_SHOWN, at + words.length)).slice(0, LONGEST_SHOWN + 60);
  return `${from > 0 ? '…' : ''}${cut.trim()}…`;
}

/** Whether an attachment looks like a proof of payment, by its name and what the mail says. Only ever shown. */
export function looksLikeProof(name: string, mediaType: string, text: string): boolean {
  if (!/^(?:application\/pdf|image\/(?:png|jpe?g|webp|heic))$/i.test(mediaType)) return false;
  return (
    PROOF_NAMES.test(name) ||
    /(?:preuve|justificatif|avis|ordre|confirmation|proof)\s+(?:de|du|of)\s+(?:virement|paiement|règlement|payment|transfer)/iu.test(
      text.slice(0, MOST_TEXT),
    )
  );
}
