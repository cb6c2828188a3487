import type { Language } from '../../core/base/text.ts';
import { EXPLAINING } from '../../words/explaining.ts';
import { type Manner, mannerOf } from '../../words/phrase.ts';
import { AGREEING } from './agreeing.ts';
import { BANK } from './bank.ts';
import { CASES } from './cases.ts';
import { CONTESTING } from './contesting.ts';
import { DEBTORS } from './debtors.ts';
import { DECIDING } from './deciding.ts';
import { GENERAL } from './general.ts';
import { HANDING_OVER } from './handing-over.ts';
import { INTAKE } from './intake.ts';
import { KEEPING } from './keeping.ts';
import { KEEPING_ABOUT } from './keeping-about.ts';
import { LAW } from './law.ts';
import { MAILING } from './mailing.ts';
import { MATCHING } from './matching.ts';
import { MONEY } from './money.ts';
import { PAGING } from './paging.ts';
import { POSTING } from './posting.ts';
import { PROCEEDING } from './proceeding.ts';
import { RECEIVING } from './receiving.ts';
import { SETTING } from './setting.ts';
import { TASKING } from './tasking.ts';
import { TEXTING } from './texting.ts';

const SUBJECTS = {
  general: GENERAL,
  intake: INTAKE,
  debtors: DEBTORS,
  deciding: DECIDING,
  explaining: EXPLAINING,
  tasking: TASKING,
  keeping: KEEPING,
  setting: SETTING,
  matching: MATCHING,
  bank: BANK,
  money: MONEY,
  law: LAW,
  receiving: RECEIVING,
  agreeing: AGREEING,
  contesting: CONTESTING,
  mailing: MAILING,
  texting: TEXTING,
  posting: POSTING,
  cases: CASES,
  about: KEEPING_ABOUT,
  handingOver: HANDING_OVER,
  paging: PAGING,
  proceeding: PROCEEDING,
} as const;

/** What the command line says in one language, by subject, and how it writes days and amounts. */
export type Words = Manner & { readonly [Subject in keyof typeof SUBJECTS]: (typeof SUBJECTS)[Subject]['fr'] };

export function wordsOf(language: Language): Words {
  const {
    general,
    intake,
    debtors,
    deciding,
    explaining,
    tasking,
    keeping,
    setting,
    matching,
    bank,
    money,
    law,
    receiving,
    agreeing,
    contesting,
    mailing,
    texting,
    posting,
    cases,
    about,
    handingOver,
    paging,
    proceeding,
  } = SUBJECTS;
  return {
    ...mannerOf(language),
    general: general[language],
    intake: intake[language],
    debtors: debtors[language],
    deciding: deciding[language],
    explaining: explaining[language],
    tasking: tasking[language],
    keeping: keeping[language],
    matching: matching[language],
    bank: bank[language],
    money: money[language],
    law: law[language],
    receiving: receiving[language],
    agreeing: agreeing[language],
    contesting: contesting[language],
    mailing: mailing[language],
    texting: texting[language],
    posting: posting[language],
    cases: cases[language],
    about: about[language],
    handingOver: handingOver[language],
    paging: paging[language],
    proceeding: proceeding[language],
    setting: setting[language],
  };
}
