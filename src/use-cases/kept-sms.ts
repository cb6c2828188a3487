import type { Texter } from '../ports/texter.ts';

/** An SMS as it is kept: to whom, from whom, and the very words. */
export function keptSms(to: string, { sender }: Pick<Texter, 'sender'>, text: string): Uint8Array {
  return new TextEncoder().encode(`To: ${to}\nFrom: ${sender}\n\n${text}`);
}

/** The words of one that was kept. */
export function smsIn(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).split('\n\n').slice(1).join('\n\n');
}

/** Where it went. */
export function receiverIn(bytes: Uint8Array): string | null {
  return /^To: (\+\d{5,15})\n/.exec(new TextDecoder().decode(bytes))?.[1] ?? null;
}
