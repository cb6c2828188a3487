import type { DebtorId } from '../base/id.ts';
import { fold } from '../base/text.ts';
import { plainName } from '../receivable/name.ts';
import { BANK_WORDS, INVOICE_WORDS, NUMBER_WORDS } from './bank-words.ts';
import { CaseReferences } from './case-references.ts';
import { ibanMark, type PayerMemory, payerMarks } from './payer-memory.ts';
import type { BankLine, KnownDebtor } from './payment.ts';

export type PayerProof = 'payer-reference' | 'payer-iban' | 'payer-mandate' | 'payer-remembered' | 'payer-name';

/** Who a line's payer is, as far as the line and the memory tell. */
export type Payer = {
  /** The one debtor that it certainly is. */
  readonly sure: DebtorId | null;
  readonly by: PayerProof | null;
  /** Debtors that some evidence speaks for. */
  readonly possible: ReadonlySet<DebtorId>;
  /** Debtors that the payer's account, mandate or full name points to: what speaks for another debtor speaks against them. */
  readonly named: ReadonlySet<DebtorId>;
  /** The payer pays for several debtors, or several bear its name. */
  readonly isShared: boolean;
  /** Words of the line, to look for a debtor's name in. */
  readonly words: ReadonlySet<string>;
  readonly nameWords: readonly string[];
};

/** Words that many names share, and what follows a name in a label. */
const COMMON_NAME_WORDS = new Set(
  (
    'france groupe group services service societe holding international europe distribution conseil commerce industrie garage boulangerie ' +
    'pharmacie hotel restaurant cabinet mairie commune ville association transports batiment immobilier immobiliere menuiserie plomberie ' +
    'electricite imprimerie cafe bar auto saint sainte maison atelier fils freres ecole'
  ).split(' '),
);
const WORDS_AFTER_NAME = new Set(
  'reglt regl reglement regt rgt paiement pmt paie pay solde acompte votre vos ref clt client motif objet facture loyer rf notprovided'.split(
    ' ',
  ),
);
/** Banks leave more of a name than this; shorter beginnings are shared by too many. */
const SHORTEST_CUT = 16;
const MOST_NAME_WORDS = 7;

const MOST_WORDS = 60;

/** Debtors by what a bank line may show of them. */
export class PayerDirectory {
  readonly #names = new Map<string, DebtorId[]>();
  readonly #folded = new Map<string, DebtorId[]>();
  readonly #starts = new Map<string, string[]>();
  readonly #ibans = new Map<string, DebtorId[]>();
  readonly #mandates = new Map<string, DebtorId[]>();
  readonly references = new CaseReferences();
  readonly #plain = new Map<DebtorId, string[]>();
  /** By the words of a name in alphabetical order: banks write DURAND JEAN for Jean Durand. */
  readonly #turned = new Map<string, DebtorId[]>();
  readonly #memory: PayerMemory;
  readonly #trustAfter: number;

  constructor(debtors: readonly KnownDebtor[], memory: PayerMemory, trustAfter: number) {
    this.#memory = memory;
    this.#trustAfter = trustAfter;
    for (const debtor of [...debtors].sort((a, b) => a.id - b.id)) this.#add(debtor);
  }

  payerOf(line: BankLine): Payer {
    const name = line.payer ?? labelName(line.label);
    const nameWords = wordsOf(name ?? '');
    const text = [line.payer, line.ultimatePayer, line.label, line.remittance].filter((one) => one !== null).join(' ');
    const words = wordsOf(text);
    const named: { readonly by: PayerProof; readonly debtors: readonly DebtorId[] }[] = [
      { by: 'payer-reference', debtors: this.references.debtorsOf(line) },
      { by: 'payer-iban', debtors: this.#ibans.get(ibanMark(line.payerIban ?? '')) ?? [] },
      { by: 'payer-mandate', debtors: this.#mandates.get((line.mandateId ?? '').trim()) ?? [] },
      { by: 'payer-name', debtors: this.#bearing(line, name) },
    ];
    const remembered = this.#remembered(line, new Set(nameWords));
    if (remembered.trusted !== null) named.push({ by: 'payer-remembered', debtors: [remembered.trusted] });
    const sets = named.filter(({ debtors }) => debtors.length > 0);
    const common =
      sets.length === 0 ? [] : sets.reduce((both, { debtors }) => both.filter((id) => debtors.includes(id)), [...(sets[0]?.debtors ?? [])]);
    const isShared = remembered.debtors.length > 1 || common.length > 1;
    const [only = null] = common.length === 1 && !isShared ? common : [];
    const likely = [...this.#inText(words), ...this.#cutName(nameWords), ...this.#namesakes(name), ...this.#turnedName(name)];
    return {
      sure: only,
      by: only === null ? null : (sets.find(({ debtors }) => debtors.length === 1)?.by ?? null),
      possible: new Set([...sets.flatMap(({ debtors }) => debtors), ...remembered.debtors, ...likely]),
      named: new Set(sets.flatMap(({ debtors }) => debtors)),
      isShared,
      words: new Set(words),
      nameWords,
    };
  }

  /** Whether something in the line speaks for the debtor. */
  agrees(payer: Payer, debtorId: DebtorId): boolean {
    return payer.possible.has(debtorId) || this.#isRelated(payer, debtorId);
  }

  /** Whether the payer is known to be somebody else. */
  isAnother(payer: Payer, debtorId: DebtorId): boolean {
    return payer.named.size > 0 && !this.agrees(payer, debtorId);
  }

  #add(debtor: KnownDebtor): void {
    for (const name of debtor.names.filter((one) => one.trim() !== '')) {
      const plain = plainName(name);
      if (plain === '') continue;
      if (put(this.#names, plain, debtor.id) && plain.length >= SHORTEST_CUT) put(this.#starts, plain.slice(0, SHORTEST_CUT), plain);
      put(this.#folded, fold(name), debtor.id);
      put(this.#plain, debtor.id, plain);
      put(this.#turned, turned(plain), debtor.id);
    }
    for (const iban of debtor.ibans) put(this.#ibans, ibanMark(iban), debtor.id);
    for (const mandate of debtor.mandates) put(this.#mandates, mandate.trim(), debtor.id);
    for (const reference of debtor.references ?? []) this.references.add(reference, debtor.id);
  }

  /** Debtors whose name is the payer's; a name of one word has to be the same to the letter, legal form included. */
  #bearing(line: BankLine, name: string | null): readonly DebtorId[] {
    if (name === null) return [];
    const plain = plainName(name);
    if (plain.includes(' ') && this.#names.has(plain)) return this.#names.get(plain) ?? [];
    const same = this.#folded.get(fold(name)) ?? [];
    if (same.length > 0) return this.#names.get(plain) ?? same;
    return line.payer === null ? this.#beginning(plain) : [];
  }

  /** A label that goes on after the name: only believed when what follows cannot be a part of it. */
  #beginning(label: string): readonly DebtorId[] {
    const words = label.split(' ');
    for (let length = Math.min(words.length - 1, MOST_NAME_WORDS); length >= 2; length -= 1) {
      const debtors = this.#names.get(words.slice(0, length).join(' '));
      if (!debtors) continue;
      const next = words[length] ?? '';
      const isNext =
        /\d/.test(next) || WORDS_AFTER_NAME.has(next) || INVOICE_WORDS.has(next.toUpperCase()) || NUMBER_WORDS.has(next.toUpperCase());
      return isNext ? debtors : [];
    }
    return [];
  }

  #namesakes(name: string | null): readonly DebtorId[] {
    return name === null ? [] : (this.#names.get(plainName(name)) ?? []);
  }

  /** Possible, and never sure: Martin Paul may be another one than Paul Martin. */
  #turnedName(name: string | null): readonly DebtorId[] {
    return name === null ? [] : (this.#turned.get(turned(plainName(name))) ?? []);
  }

  #inText(words: readonly string[]): DebtorId[] {
    const found: DebtorId[] = [];
    for (let at = 0; at < words.length; at += 1) {
      for (let length = Math.min(MOST_NAME_WORDS, words.length - at); length >= 1; length -= 1) {
        const [first = ''] = words.slice(at, at + 1);
        if (length === 1 && (first.length < 5 || COMMON_NAME_WORDS.has(first))) continue;
        const debtors = this.#names.get(words.slice(at, at + length).join(' '));
        if (!debtors) continue;
        found.push(...debtors);
        at += length - 1;
        break;
      }
    }
    return found;
  }

  /** A name that the bank cut short, when only one begins like it. */
  #cutName(nameWords: readonly string[]): readonly DebtorId[] {
    const name = nameWords.join(' ');
    if (name.length < SHORTEST_CUT || this.#names.has(name)) return [];
    const starting = (this.#starts.get(name.slice(0, SHORTEST_CUT)) ?? []).filter((one) => one.startsWith(name));
    const [only] = starting;
    return starting.length === 1 && only !== undefined ? (this.#names.get(only) ?? []) : [];
  }

  #remembered(line: BankLine, nameWords: ReadonlySet<string>): { readonly debtors: DebtorId[]; readonly trusted: DebtorId | null } {
    const known = new Map<DebtorId, number>();
    for (const mark of payerMarks(line)) {
      for (const [debtorId, times] of this.#memory.debtorsOf(mark)) known.set(debtorId, Math.max(times, known.get(debtorId) ?? 0));
    }
    const debtors = [...known.keys()].sort((a, b) => a - b);
    const [only] = debtors;
    if (only === undefined || debtors.length > 1) return { debtors, trusted: null };
    const isTrusted = (known.get(only) ?? 0) >= this.#trustAfter || this.#isNamed(only, nameWords);
    return { debtors, trusted: isTrusted ? only : null };
  }

  #isRelated(payer: Payer, debtorId: DebtorId): boolean {
    if (this.#isNamed(debtorId, payer.words)) return true;
    const own = payer.nameWords.filter(isTelling);
    if (own.length === 0) return false;
    return (this.#plain.get(debtorId) ?? []).some((plain) => {
      const words = new Set(plain.split(' '));
      return payer.nameWords.every((word) => words.has(word));
    });
  }

  /** Whether all the words of one of the debtor's names are among these. */
  #isNamed(debtorId: DebtorId, words: ReadonlySet<string>): boolean {
    return (this.#plain.get(debtorId) ?? []).some((plain) => {
      const own = plain.split(' ');
      return own.some(isTelling) && own.every((word) => words.has(word));
    });
  }
}

function turned(plain: string): string {
  return plain.split(' ').sort().join(' ');
}

function isTelling(word: string): boolean {
  return word.length >= 4 && !COMMON_NAME_WORDS.has(word) && !/\d/.test(word);
}

function wordsOf(text: string): string[] {
  const plain = plainName(text.slice(0, 800));
  return plain === '' ? [] : plain.split(' ').slice(0, MOST_WORDS);
}

/** The payer's name in a label, once the bank's own words before it are dropped. */
function labelName(label: string | null): string | null {
  const words = fold(label ?? '').split(' ');
  let from = 0;
  while (from < words.length && BANK_WORDS.has(words[from] ?? '')) from += 1;
  return from === 0 || from === words.length ? null : words.slice(from).join(' ');
}

/** Adds to a list of the map, unless it was the last one added; whether the key is new. */
function put<K, V>(map: Map<K, V[]>, key: K, value: V): boolean {
  const known = map.get(key);
  if (!known) map.set(key, [value]);
  else if (known.at(-1) !== value) known.push(value);
  return known === undefined;
}
