import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { BuiltMail, Mailer, MailOutcome } from '../../ports/outside.ts';
import { buildMail } from './mime.ts';

export type SmtpSettings = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (port 465); else STARTTLS when the server offers it. */
  readonly secure: boolean;
  /** Signs in; then TLS is required. `null` for a server that asks for no sign-in. */
  readonly user: string | null;
  readonly password: string | null;
};

type SmtpError = Error & { code?: string | undefined; command?: string | undefined; responseCode?: number | undefined; response?: string | undefined };

/**
 * Sends over kept SMTP connections. The connection is driven step by step, not through a transport, because what an
 * error means depends on when it came: before a message was handed over nothing has left, afterwards it may have.
 */
export function smtpMailer(settings: SmtpSettings): Mailer & { close(): void } {
  const idle: SMTPConnection[] = [];
  const connected = async () => (await reused(idle)) ?? (await connect(settings));
  return {
    ready: () => {},
    build: buildMail,
    send: async (mail) => {
      const connection = await connected().catch((error: SmtpError) => error);
      if (connection instanceof Error) return notHandedOver(connection);
      const outcome = await handOver(connection, mail);
      if (outcome.kind === 'unknown') connection.close();
      else idle.push(connection);
      return outcome;
    },
    close: () => {
      for (const connection of idle.splice(0)) connection.quit();
    },
  };
}

/** An idle connection that still answers; the server may have closed it meanwhile, and that must not look like a lost mail. */
async function reused(idle: SMTPConnection[]): Promise<SMTPConnection | null> {
  for (let connection = idle.pop(); connection; connection = idle.pop()) {
    const candidate = connection;
    const alive = await new Promise<boolean>((resolve) => {
      candidate.once('error', () => resolve(false));
      candidate.once('end', () => resolve(false));
      candidate.reset((error) => resolve(!error));
    }).catch(() => false);
    candidate.removeAllListeners('error');
    candidate.removeAllListeners('end');
    if (alive) return candidate;
    candidate.close();
  }
  return null;
}

function connect(settings: SmtpSettings): Promise<SMTPConnection> {
  const connection = new SMTPConnection({
    host: settings.host,
    port: settings.port,
    secure: settings.secure,
    // A password never crosses the network in clear text.
    requireTLS: settings.user !== null && !settings.secure,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
  });
  return new Promise((resolve, reject) => {
    const done = (error?: Error | null) => {
      connection.removeAllListeners('error');
      connection.removeAllListeners('end');
      if (!error) return resolve(connection);
      connection.close();
      reject(error);
    };
    connection.once('error', done);
    connection.once('end', () => done(new Error('the mail server closed the connection')));
    connection.connect((error) => {
      if (error || settings.user === null) return done(error);
      connection.login({ user: settings.user, pass: settings.password ?? '' }, done);
    });
  });
}

function handOver(connection: SMTPConnection, mail: BuiltMail): Promise<MailOutcome> {
  return new Promise((resolve) => {
    const finish = (outcome: MailOutcome) => {
      connection.removeAllListeners('error');
      connection.removeAllListeners('end');
      // A late error of a connection that is put away must not bring the program down.
      connection.on('error', () => {});
      resolve(outcome);
    };
    connection.removeAllListeners('error');
    connection.once('error', (error: Error) => finish(outcomeOf(error)));
    connection.once('end', () => finish({ kind: 'unknown', reply: 'the mail server closed the connection' }));
    connection.send({ from: mail.envelope.from, to: [mail.envelope.to] }, Buffer.from(mail.raw), (error, info) =>
      finish(error ? outcomeOf(error) : { kind: 'accepted', reply: info?.response ?? '' }),
    );
  });
}

/** Greeting, TLS or sign-in failed: the mail is still ours, and it is worth trying again. */
function notHandedOver(error: SmtpError): MailOutcome {
  return { kind: 'refused', permanent: false, recipientAtFault: false, reply: error.response ?? error.message };
}

/**
 * What an error means once the message was being handed over. An answer of the server is sure: 5xx for good, 4xx for
 * now. Without an answer it may have left.
 */
export function outcomeOf(error: SmtpError): MailOutcome {
  const reply = error.response ?? error.message;
  if (error.responseCode === undefined || error.responseCode < 400) return { kind: 'unknown', reply };
  return { kind: 'refused', permanent: error.responseCode >= 500, recipientAtFault: error.command === 'RCPT TO', reply };
}
