import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compose } from './compose.ts';
import { renderEmail } from './email.ts';
import { GOLDEN_CASES } from './golden-cases.ts';
import { escapeHtml } from './markup.ts';
import type { Message } from './message.ts';
import { CREDITOR, inputFor, invoice } from './sample-cases.ts';

const FOLDER = new URL('../../../golden/emails/', import.meta.url);

/** Compares with the golden file, or writes it when UPDATE_GOLDEN=1. */
function expectGolden(name: string, text: string): void {
  const file = new URL(name, FOLDER);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, text);
  }
  expect(existsSync(file), `${name} is missing: run with UPDATE_GOLDEN=1, then look at it`).toBe(true);
  expect(text).toBe(readFileSync(file, 'utf8'));
}

/** Every fact that a reader must find in both parts. */
function factsOf(message: Message): readonly string[] {
  const facts = [
    message.greeting,
    message.closing,
    message.reference,
    message.sender.name,
    message.sender.signatory,
    message.recipient.name,
    ...message.mentions,
  ];
  for (const block of message.blocks) {
    if (block.kind === 'paragraph') facts.push(block.text);
    if (block.kind === 'items')
      facts.push(...block.rows.flatMap(({ number, issued, due, late, open }) => [number, issued, due, late, open]));
    if (block.kind === 'claim')
      facts.push(...block.notes, ...block.rows.flatMap(({ label, period, rate, amount }) => [label, period, rate, amount]));
    if (block.kind === 'items' || block.kind === 'claim') facts.push(...block.totals.flatMap(({ label, amount }) => [label, amount]));
    if (block.kind === 'payment')
      facts.push(block.payment.holder, block.payment.iban, block.payment.bic ?? '', block.payment.amountText, block.payment.reference);
  }
  return facts.filter((fact) => fact !== '' && fact !== '–');
}

describe.each(Object.entries(GOLDEN_CASES))('%s', (name, input) => {
  const { message } = compose(input);
  const email = renderEmail(message);

  test('is the golden e-mail', () => {
    expectGolden(`${name}.html`, email.html);
    expectGolden(`${name}.txt`, `${email.subject}\n\n${email.text}`);
  });

  test('says the same facts in both parts', () => {
    const facts = factsOf(message);
    expect(facts.length).toBeGreaterThan(10);
    for (const fact of facts) {
      expect(email.text).toContain(fact);
      expect(email.html).toContain(escapeHtml(fact));
    }
  });

  test('is sound: language, one column, no script, nothing loaded from elsewhere, balanced tags', () => {
    expect(email.html).toContain(`<html lang="${message.language}" dir="ltr">`);
    expect(email.html).not.toMatch(/<script|javascript:|https?:|\son\w+=|undefined|\[object/i);
    for (const tag of ['table', 'tr', 'td', 'th', 'p', 'div', 'span', 'tbody', 'thead', 'tfoot', 'caption']) {
      const markup = email.html.replace(/<!--[\s\S]*?-->/g, '');
      expect(markup.match(new RegExp(`<${tag}[\\s>]`, 'g'))?.length ?? 0, tag).toBe(
        markup.match(new RegExp(`</${tag}>`, 'g'))?.length ?? 0,
      );
    }
    const images = [...email.html.matchAll(/<img [^>]*>/g)].map(([image]) => image);
    expect(images).toHaveLength(email.qrCodes.length);
    for (const { cid } of email.qrCodes)
      expect(images.some((image) => image.includes(`src="cid:${cid}"`) && /alt="[^"]+"/.test(image))).toBe(true);
    expect(email.html.length).toBeLessThan(100_000);
  });
});

test('hostile names and numbers stay text in every part', () => {
  const evil = '<script>alert(1)</script>"\'><img src=x onerror=alert(2)>\r\nBcc: victims@example.org\u202e';
  const details = { name: evil, email: 'a@b.example', phone: null, address: null };
  const creditor = {
    ...CREDITOR,
    name: evil,
    signatory: evil,
    phone: evil,
    accounts: CREDITOR.accounts.map((account) => ({ ...account, holder: evil })),
  };
  const email = renderEmail(
    compose(
      inputFor('business', 'first-reminder', [invoice(1, '2026-10-01', '2026-11-01', 1_00n, { number: evil })], { details, creditor }),
    ).message,
  );
  expect(email.html).not.toMatch(/<script|<img src=x/);
  expect(email.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(email.subject).not.toMatch(/[\r\n\u202e]/);
  expect(`${email.html}${email.text}`).not.toMatch(/^Bcc:/m);
  expect(email.text).not.toContain('\u202e');
  expect(email.qrCodes[0]?.payload.split('\n')).toHaveLength(12);
});

test('an override with markup is printed, not interpreted', () => {
  const own = { language: 'fr', situation: 'first-reminder', section: 'opening', kind: null, text: 'Bonjour <b>{{debtor}}</b>' } as const;
  const email = renderEmail(
    compose(inputFor('business', 'first-reminder', [invoice(1, '2026-10-01', '2026-11-01', 1_00n)], { overrides: [own] })).message,
  );
  expect(email.html).toContain('&lt;b&gt;Atelier Bertrand &amp; Fils&lt;/b&gt;');
});
