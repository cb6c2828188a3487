import type { Day } from '../core/base/day.ts';
import { addDays } from '../core/base/day.ts';
import { balanceOn, type Movement, movementsOf } from './account.ts';
import { RIB } from './company.ts';

/** The last digit of an amount also carries its sign. */
const PLUS = '{ABCDEFGHI';
const MINUS = '}JKLMNOPQR';

/** The account's statement over some days, as French banks deliver it: CFONB, 120 characters a record, CRLF. */
export function statementFile(from: Day, until: Day): { readonly name: string; readonly bytes: Uint8Array } {
  const before = addDays(from, -1);
  const records = [balance('01', before), ...movementsOf(from, until).flatMap(movementRecords), balance('07', until)];
  const text = records.map((record) => `${record}\r\n`).join('');
  return { name: `releve-${until.replaceAll('-', '')}.txt`, bytes: new TextEncoder().encode(text) };
}

function balance(record: string, on: Day): string {
  return `${head(record, '', on)}${' '.repeat(50)}${punched(balanceOn(on))}${' '.repeat(16)}`;
}

function movementRecords(movement: Movement): string[] {
  const { on, cents, code, label, rejected } = movement;
  const zone = label.slice(0, 31).padEnd(31);
  const record = `${head('04', code, on)}${(rejected ?? '').padEnd(2)}${short(on)}${zone}  0000000  ${punched(cents)}${' '.repeat(16)}`;
  const complements = [
    ['NPY', movement.payer],
    ['LCC', movement.text],
    ['RCN', movement.endToEndId],
  ] as const;
  return [
    record,
    ...complements.flatMap(([qualifier, text]) => (text === null ? [] : [`${head('05', code, on)}     ${qualifier}${text.padEnd(70)}  `])),
  ];
}

/** The first forty characters, the same of every record: whose account, which operation, which day. */
function head(record: string, code: string, on: Day): string {
  return `${record}${RIB.bank}    ${RIB.branch}EUR2 ${RIB.account}${code.padEnd(2)}${short(on)}`;
}

function punched(cents: bigint): string {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(14, '0');
  return `${digits.slice(0, -1)}${(cents < 0n ? MINUS : PLUS).charAt(Number(digits.slice(-1)))}`;
}

/** DDMMYY. */
function short(on: Day): string {
  return `${on.slice(8, 10)}${on.slice(5, 7)}${on.slice(2, 4)}`;
}
