import { Buffer } from 'node:buffer';

/** More than that in one file is not read. */
export const MOST_MESSAGES = 2_000;
/** "From somebody Mon Sep 20 19:29:27 2021": the line that begins a message in an mbox. */
const BEGINS = /^From \S+[ \t]+(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[ \t]+[A-Z][a-z]{2}[ \t]+\d/;
const LF = 0x0a;

/** The messages of a file: one, or those of an mbox. */
export function messagesOf(bytes: Uint8Array): readonly Uint8Array[] {
  if (!begins(bytes, 0)) return [bytes];
  const messages: Uint8Array[] = [];
  let from = 0;
  for (let at = bytes.indexOf(LF); at >= 0 && messages.length < MOST_MESSAGES; at = bytes.indexOf(LF, at + 1)) {
    const blank = bytes[at - 1] === LF || (bytes[at - 1] === 0x0d && bytes[at - 2] === LF);
    if (!blank || bytes[at + 1] !== 0x46 || !begins(bytes, at + 1)) continue;
    messages.push(bytes.subarray(from, at + 1));
    from = at + 1;
  }
  if (messages.length < MOST_MESSAGES) messages.push(bytes.subarray(from));
  return messages;
}

function begins(bytes: Uint8Array, at: number): boolean {
  return BEGINS.test(Buffer.from(bytes.subarray(at, at + 400)).toString('latin1'));
}
