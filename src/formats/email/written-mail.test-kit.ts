export type Written = {
  readonly from?: string;
  readonly subject?: string;
  readonly date?: string;
  readonly answers?: string | null;
  readonly headers?: readonly string[];
  readonly text?: string;
};

let told = 0;

/** A mail as a mail program would write it. */
export function written({ from, subject, date, answers, headers = [], text = 'Bonjour' }: Written): Uint8Array {
  told += 1;
  const lines = [
    `From: ${from ?? 'Compta Dupont <compta@dupont.example>'}`,
    'To: compta@valbert.example',
    `Subject: ${subject ?? 'Re: Rappel'}`,
    `Date: ${date ?? 'Mon, 02 Mar 2026 10:00:00 +0100'}`,
    `Message-ID: <reply-${told}@dupont.example>`,
    ...(answers ? [`In-Reply-To: <${answers}>`] : []),
    ...headers,
    ...(headers.some((one) => /^content-type/i.test(one)) ? [] : ['Content-Type: text/plain; charset=utf-8']),
    '',
    text,
    '',
  ];
  return new TextEncoder().encode(lines.join('\r\n'));
}

/** A report of a mail server (RFC 3464) that a message of ours did not arrive. */
export function report(messageId: string, status: string, address = 'compta@dupont.example', action = 'failed'): Uint8Array {
  const boundary = 'b-o-u-n-d';
  const part = (type: string, body: string) => `--${boundary}\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`;
  return written({
    from: 'Mail Delivery System <MAILER-DAEMON@mx.example>',
    subject: 'Undelivered Mail Returned to Sender',
    headers: ['Auto-Submitted: auto-replied', `Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"`],
    text: [
      part('text/plain', `This is the mail system. ${++told} I could not deliver your message.`),
      part(
        'message/delivery-status',
        `Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; ${address}\r\nAction: ${action}\r\nStatus: ${status}\r\nDiagnostic-Code: smtp; 550 no`,
      ),
      part('text/rfc822-headers', `From: compta@valbert.example\r\nMessage-ID: <${messageId}>\r\nSubject: Rappel`),
      `--${boundary}--`,
    ].join(''),
  });
}
