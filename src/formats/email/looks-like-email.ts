/** Headers that only e-mails have, at the head of a file. */
const SURE =
  /^(?:received|return-path|delivered-to|message-id|mime-version|x-original-to|envelope-to|dkim-signature|arc-seal|content-type: *(?:multipart|text|message|image|application)\/)/i;
const USUAL = /^(?:from|to|subject|date|cc|reply-to|sender|in-reply-to|references):/i;
const HEADER = /^[\x21-\x39\x3b-\x7e]{1,76}:/;

/** Whether a text begins with the headers of an e-mail, or with the line that an mbox puts before each. */
export function looksLikeEmail(head: string): boolean {
  const lines = head.slice(0, 16_000).split(/\r\n|\n|\r/);
  const first = /^From \S/.test(lines[0] ?? '') ? 1 : 0;
  let [sure, usual, odd] = [0, 0, 0];
  for (const line of lines.slice(first, first + 120)) {
    if (line.trim() === '') break;
    if (/^[ \t]/.test(line) && sure + usual + odd > 0) continue;
    if (SURE.test(line)) sure += 1;
    else if (USUAL.test(line)) usual += 1;
    else if (!HEADER.test(line)) odd += 1;
  }
  return (sure > 0 || usual > 1) && odd <= 2 && (first === 1 || HEADER.test(lines[0] ?? ''));
}
