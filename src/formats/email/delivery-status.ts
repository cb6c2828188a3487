import type { FailedRecipient } from './email-facts.ts';

/** One recipient's fields of RFC 3464, as far as they matter here. */
export type DeliveryReport = { readonly address: string; readonly action: string; readonly status: string | null };

/** Words that some servers put where RFC 3464 knows five. */
const ACTIONS: Readonly<Record<string, string>> = {
  expired: 'failed',
  fail: 'failed',
  failure: 'failed',
  bounced: 'failed',
  undeliverable: 'failed',
  error: 'failed',
  deliverable: 'delivered',
};

const MOST_RECIPIENTS = 500;
const FIELD = /^[ \t]*(final-recipient|original-recipient|action|status)[ \t]*:[ \t]*(.*)$/i;
/** Enhanced status codes: class, subject, detail. */
const STATUS = /\b([245]\.\d{1,3}\.\d{1,3})\b/;

/**
 * The recipients of a delivery status report, wherever in a text its fields stand: groups that a blank line, or the same field again, parts.
 * Addresses that are none (a pipe, a bare host) are left out.
 */
export function deliveryReports(text: string): readonly DeliveryReport[] {
  const reports: DeliveryReport[] = [];
  let group = new Map<string, string>();
  const close = (): void => {
    const report = reportOf(group);
    if (report && reports.length < MOST_RECIPIENTS) reports.push(report);
    group = new Map();
  };
  for (const line of unfolded(text)) {
    const field = FIELD.exec(line);
    if (field?.[1] !== undefined && field[2] !== undefined) {
      const name = field[1].toLowerCase();
      if (group.has(name)) close();
      group.set(name, field[2].trim());
    } else if (line.trim() === '') close();
  }
  close();
  return reports;
}

/** Those that failed for good, each address once, the first word about it standing. */
export function failedOf(reports: readonly DeliveryReport[]): readonly FailedRecipient[] {
  const failed = new Map<string, FailedRecipient>();
  for (const { address, action, status } of reports) {
    if (action === 'failed' && !failed.has(address)) failed.set(address, { address, action, status });
  }
  return [...failed.values()];
}

/** The status code in a text, `null` when it has none. */
export function statusIn(text: string): string | null {
  return STATUS.exec(text)?.[1] ?? null;
}

function* unfolded(text: string): Generator<string> {
  let held: string | null = null;
  for (const line of text.split('\n')) {
    if (held !== null && /^[ \t]+\S/.test(line) && FIELD.test(held) && !FIELD.test(line)) {
      held = `${held} ${line.trim()}`.slice(0, 4000);
      continue;
    }
    if (held !== null) yield held;
    held = line.slice(0, 4000);
  }
  if (held !== null) yield held;
}

function reportOf(group: ReadonlyMap<string, string>): DeliveryReport | null {
  const written = group.get('final-recipient') || group.get('original-recipient');
  const address = written === undefined ? null : addressIn(written);
  const action = /^[a-z]+/i.exec(group.get('action') ?? '')?.[0].toLowerCase() ?? null;
  if (address === null || action === null) return null;
  return { address, action: ACTIONS[action] ?? action, status: statusIn(group.get('status') ?? '') };
}

/** "rfc822; <a@b.example>" is a@b.example. */
function addressIn(value: string): string | null {
  const bare = value
    .slice(value.lastIndexOf(';') + 1)
    .trim()
    .replace(/^<|>$/g, '')
    .trim()
    .toLowerCase();
  return bare === '' || bare.length > 320 ? null : bare;
}
