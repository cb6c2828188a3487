import type { Mailer } from '../../ports/outside.ts';

/** A mail server that exists only in memory: refuses the addresses in `dead` for good, accepts the others. */
export function fakeMailer(dead: ReadonlySet<string>): Mailer {
  return {
    ready: () => {},
    build: async (mail) => ({
      envelope: { from: mail.from.address, to: mail.to.address },
      messageId: mail.messageId,
      raw: new TextEncoder().encode(
        `To: ${mail.to.address}\r\nMessage-ID: <${mail.messageId}>\r\n\r\n${JSON.stringify([mail.to, mail.subject, mail.text])}`,
      ),
    }),
    send: async ({ envelope }) =>
      dead.has(envelope.to)
        ? { kind: 'refused', permanent: true, recipientAtFault: true, reply: '550 no such user' }
        : { kind: 'accepted', reply: '250 OK' },
  };
}
