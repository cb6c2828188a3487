import { Readable } from 'node:stream';
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

/** How long to wait, in milliseconds: for a connection that can be used, and for the server's answer to anything else. */
export type Patience = { readonly connection: number; readonly answer: number };
/** Scanning a message may take minutes; whoever gives up too soon does not know what became of it (RFC 5321 4.5.3.2). */
const PATIENCE: Patience = { connection: 20_000, answer: 300_000 };

type SmtpError = Error & {
  code?: string | undefined;
  command?: string | undefined;
  responseCode?: number | undefined;
  response?: string | undefined;
};

/**
 * Sends over kept SMTP connections. The connection is driven step by step, not through a transport, because what an
 * error means depends on when it came: before the message was handed over nothing has left, afterwards it may have.
 */
export function smtpMailer(settings: SmtpSettings, patience: Patience = PATIENCE): Mailer & { close(): void } {
  const idle: SMTPConnection[] = [];
  const connected = async () => (await reused(idle, patience)) ?? (await connect(settings, patience));
  return {
    ready: () => {},
    build: buildMail,
    send: async (mail) => {
      const connection = await connected().catch((error: SmtpError) => error);
      if (connection instanceof Error) return notHandedOver(connection);
      const { outcome, begun } = await handOver(connection, mail);
      // One that refused in the midst of a message may still take the rest of it for commands.
      if (outcome.kind === 'accepted' || !begun) idle.push(connection);
      else connection.close();
      return outcome;
    },
    close: () => {
      for (const connection of idle.splice(0)) connection.quit();
    },
  };
}

/** An idle connection that still answers; the server may have closed it meanwhile, and that must not look like a lost mail. */
async function reused(idle: SMTPConnection[], patience: Patience): Promise<SMTPConnection | null> {
  for (let connection = idle.pop(); connection; connection = idle.pop()) {
    if (await stillAnswers(connection, patience)) return connection;
    connection.close();
  }
  return null;
}

function stillAnswers(connection: SMTPConnection, patience: Patience): Promise<boolean> {
  return new Promise((resolve) => {
    const done = (alive: boolean) => {
      clearTimeout(timer);
      unheard(connection);
      resolve(alive);
    };
    const timer = setTimeout(() => done(false), patience.connection);
    connection.once('error', () => done(false));
    connection.once('end', () => done(false));
    connection.reset((error) => done(!error));
  });
}

/** Nobody waits for this connection now: its late errors must not bring the program down. */
function unheard(connection: SMTPConnection): void {
  connection.removeAllListeners('error');
  connection.removeAllListeners('end');
  connection.on('error', () => {});
}

function connect(settings: SmtpSettings, patience: Patience): Promise<SMTPConnection> {
  const connection = new SMTPConnection({
    host: settings.host,
    port: settings.port,
    secure: settings.secure,
    // A password never crosses the network in clear text.
    requireTLS: settings.user !== null && !settings.secure,
    connectionTimeout: patience.connection,
    greetingTimeout: patience.connection,
    socketTimeout: patience.answer,
  });
  return new Promise((resolve, reject) => {
    const done = (error?: Error | null) => {
      unheard(connection);
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

type HandOver = { readonly outcome: MailOutcome; readonly begun: boolean };

function handOver(connection: SMTPConnection, mail: BuiltMail): Promise<HandOver> {
  return new Promise((resolve) => {
    let begun = false;
    const finish = (outcome: MailOutcome) => {
      unheard(connection);
      resolve({ outcome, begun });
    };
    const failed = (error: SmtpError) => finish(outcomeOf(error, begun));
    // Read only once the server has said that it takes the message: nothing can have left before.
    const message = new Readable({
      read() {
        begun = true;
        this.push(Buffer.from(mail.raw));
        this.push(null);
      },
    });
    connection.removeAllListeners('error');
    connection.once('error', failed);
    // When the server's last word is the reason for the end, that word comes right behind it.
    connection.once('end', () => setImmediate(() => failed(new Error('the mail server closed the connection'))));
    connection.send({ from: mail.envelope.from, to: [mail.envelope.to] }, message, (error, info) =>
      error ? failed(error) : finish({ kind: 'accepted', reply: info?.response ?? '' }),
    );
  });
}

/** Greeting, TLS or sign-in failed: the mail is still ours, and it is worth trying again. */
function notHandedOver(error: SmtpError): MailOutcome {
  return { kind: 'refused', permanent: false, recipientAtFault: false, reply: error.response ?? error.message };
}

/** The server does not understand where the conversation stands: another one may go better. */
const BAD_SEQUENCE = 503;

/**
 * What an error means. An answer of the server is sure: 5xx for good, 4xx for now. Without one, a message of which
 * nothing had been handed over (`begun`) is still ours; any other may have left.
 */
export function outcomeOf(error: SmtpError, begun: boolean): MailOutcome {
  const reply = error.response ?? error.message;
  const code = error.responseCode ?? 0;
  if (code >= 400 && code < 600) {
    const permanent = code >= 500 && code !== BAD_SEQUENCE;
    return { kind: 'refused', permanent, recipientAtFault: permanent && error.command === 'RCPT TO' && namesRecipient(code, reply), reply };
  }
  if (begun) return { kind: 'unknown', reply };
  // The connection itself did not take the address: it could only end in another command.
  if (error.code === 'EENVELOPE' && !code) return { kind: 'refused', permanent: true, recipientAtFault: /recipient/.test(reply), reply };
  return notHandedOver(error);
}

/**
 * Whether a refusal of a recipient is about the recipient: servers also answer there that they do not like *us* (5.7,
 * or the sender's address: 5.1.7, 5.1.8), and then no debtor's address has gone bad.
 */
function namesRecipient(code: number, reply: string): boolean {
  const detail = /^\d{3}[ -]5\.(\d{1,3})\.(\d{1,3})/.exec(reply);
  if (!detail) return [550, 551, 553].includes(code);
  const [, subject = '', particular = ''] = detail;
  return ['1', '2', '4'].includes(subject) && !(subject === '1' && ['7', '8'].includes(particular));
}
