import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert, present } from '../core/base/assert.ts';
import { customerOf } from './cast.ts';
import { COMPANY, DEMO_DAY } from './company.ts';
import { messageIdOf } from './mail-page.ts';
import type { Stage } from './stage.ts';

/** Whoever answers on the demo's day. */
const ANSWERS = 'STROCH';

const TEXT = `Bonjour,

Comme je vous l’ai dit au téléphone, nous contestons la facture F2026-0064 : deux des tables
livrées sont rayées. Nous réglerons dès que vous nous aurez proposé une solution.

Bien cordialement,
Ambulances Saint-Roch`;

/** A customer answers an e-mail, and the person forwards the answer: it waits to be read. */
export async function takeInReply({ program, creditor, sink, folder }: Stage): Promise<void> {
  const { name, email } = customerOf(ANSWERS);
  const sent = present(
    sink.received.findLast(({ to }) => to === email),
    `an e-mail to ${ANSWERS}`,
  );
  const head = {
    From: `${name} <${email}>`,
    To: COMPANY.email,
    Subject: 'Re: votre facture F2026-0064',
    Date: 'Tue, 22 Sep 2026 08:41:00 +0200',
    'Message-ID': '<2026-09-22.1@ambulances-saint-roch.example>',
    'In-Reply-To': `<${messageIdOf(sent.raw)}>`,
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': '8bit',
  };
  const lines = [...Object.entries(head).map(([key, value]) => `${key}: ${value}`), '', ...TEXT.split('\n'), ''];
  const bytes = new TextEncoder().encode(lines.join('\r\n'));
  mkdirSync(join(folder.files, DEMO_DAY), { recursive: true });
  writeFileSync(join(folder.files, DEMO_DAY, 'reponse-ambulances-saint-roch.eml'), bytes);
  const taken = await program.takeMail(creditor, bytes);
  assert(taken.is === 'taken' && taken.mail.debtor_id !== null, 'the answer is joined to whom it came from');
}
