import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type PostConfig, postSchema } from './config/post.ts';
import { type Day, isDay } from './core/base/day.ts';
import { Refusal } from './core/base/refusal.ts';
import { type Language, oneLine } from './core/base/text.ts';
import { PAYMENT_METHODS } from './core/case/card-payment.ts';

/** Where things are and how mail leaves. The environment comes before the settings file of the data folder. */
export type Config = {
  /** Folder of the embedded database, the settings and what is printed. */
  readonly home: string;
  /** An external PostgreSQL (15 or later); the embedded one when absent. */
  readonly databaseUrl: string | null;
  readonly workspace: string;
  readonly smtp: SmtpConfig | null;
  readonly language: Language;
  /** The name that acts are recorded under. */
  readonly user: string;
  /** A day to rehearse on; the real one when `null`. */
  readonly rehearsal: Day | null;
  /** What the web application listens on: this machine only, unless told otherwise. */
  readonly http: { readonly host: string; readonly port: number };
  /** Where people reach it, when that is another address: behind a proxy, by a name. */
  readonly publicUrl: string;
  /** Proxies before us, by address or range: what they say of where a request came from is believed. Of nobody else it is. */
  readonly trustedProxies?: readonly string[];
  /** People only ever come in by a link that the server prints, as in the demo: nobody is asked to choose a password. */
  readonly linksOnly?: boolean;
  /** Something on this machine that plays the provider of payments, for trials; the real one when absent. */
  readonly paymentsAt?: { readonly api: string; readonly pages: string };
  /** The same of the provider of SMS. */
  readonly textsAt?: string;
  /** Who stamps the time on the journal and on sealed cases (RFC 3161); with `roots`, a PEM file, only who comes from one of them. */
  readonly timeStamp?: { readonly url: string; readonly roots: string | null } | null;
  /** The same of the provider of registered letters. */
  readonly postAt?: string;
  /** Where the open data service of the BODACC is, when it is not at its usual address. */
  readonly noticesAt?: string | null;
};

const smtpSchema = z.strictObject({
  host: z.string().min(1),
  port: z.number().int().min(1).max(65_535),
  secure: z.boolean(),
  user: z.string().nullable(),
  password: z.string().nullable(),
});
export type SmtpConfig = z.infer<typeof smtpSchema>;

const mailboxSchema = z.strictObject({
  host: z.string().min(1),
  port: z.number().int().min(1).max(65_535),
  secure: z.boolean(),
  user: z.string().min(1),
  password: z.string().nullable(),
  folder: z.string().min(1),
  moveTo: z.string().min(1).nullable(),
  /** Where it may be; on the internet only, when nothing is said. */
  reach: z.enum(['any', 'public']).optional(),
});
export type MailboxConfig = z.infer<typeof mailboxSchema>;

const paymentsSchema = z.strictObject({
  provider: z.literal('stripe'),
  key: z.string().min(1),
  /** The newest first: while the provider changes its secret, news is signed with either. */
  secrets: z.array(z.string().min(1)).max(2),
  methods: z.array(z.enum(PAYMENT_METHODS)).min(1),
  /** When a secret was replaced last, in milliseconds since 1970: the old one is believed for a day. */
  replacedAt: z.number().optional(),
});
export type PaymentsConfig = z.infer<typeof paymentsSchema>;

const textsSchema = z.strictObject({
  provider: z.literal('ovh'),
  service: z.string().min(1),
  sender: z.string().min(1),
  keys: z.strictObject({ application: z.string().min(1), secret: z.string().min(1), consumer: z.string().min(1) }),
});
export type TextsConfig = z.infer<typeof textsSchema>;

const settingsSchema = z.strictObject({
  smtp: smtpSchema.optional(),
  /** By workspace. */
  mailboxes: z.record(z.string(), mailboxSchema).optional(),
  /** By workspace. */
  payments: z.record(z.string(), paymentsSchema).optional(),
  /** By workspace. */
  texts: z.record(z.string(), textsSchema).optional(),
  /** By workspace. */
  posts: z.record(z.string(), postSchema).optional(),
});
export type Settings = z.infer<typeof settingsSchema>;

const root = resolve(import.meta.dirname, '..');

/** @throws Refusal `settings-invalid` naming the file or variable and what is wrong with it */
export function configOf(env: NodeJS.ProcessEnv): Config {
  const home = resolve(env['ACQUIT_HOME'] || join(root, '.acquit'));
  const settings = readSettings(join(home, 'settings.json'));
  const smtpUrl = env['ACQUIT_SMTP_URL'];
  const http = httpOf(env['ACQUIT_HTTP']);
  const stripe = playedAt('ACQUIT_STRIPE_URL', 'Stripe', 12_111, env['ACQUIT_STRIPE_URL']);
  const ovh = playedAt('ACQUIT_OVH_URL', 'OVHcloud', 12_112, env['ACQUIT_OVH_URL']);
  const maileva = playedAt('ACQUIT_MAILEVA_URL', 'Maileva', 12_113, env['ACQUIT_MAILEVA_URL']);
  return {
    home,
    databaseUrl: env['DATABASE_URL'] || null,
    workspace: env['ACQUIT_WORKSPACE'] || 'default',
    smtp: smtpUrl ? smtpOfUrl(smtpUrl) : (settings.smtp ?? null),
    language: languageOf(env),
    user: env['ACQUIT_USER'] || env['USER'] || env['LOGNAME'] || loginName(),
    rehearsal: rehearsalOf(env['ACQUIT_TODAY']),
    http,
    publicUrl: publicUrlOf(env['ACQUIT_URL'], http),
    trustedProxies: proxiesOf(env['ACQUIT_TRUSTED_PROXIES']),
    ...(stripe === null ? {} : { paymentsAt: { api: stripe, pages: stripe } }),
    ...(ovh === null ? {} : { textsAt: ovh }),
    timeStamp: env['ACQUIT_TIME_STAMP_URL'] ? { url: env['ACQUIT_TIME_STAMP_URL'], roots: env['ACQUIT_TIME_STAMP_ROOTS'] || null } : null,
    ...(maileva === null ? {} : { postAt: maileva }),
    noticesAt: env['ACQUIT_BODACC_URL'] || null,
  };
}

/** As the system knows it: some services run without USER. */
function loginName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'acquit';
  }
}

const HTTP = { host: '127.0.0.1', port: 8800 } as const;

/** The web application of this machine, for this machine only. */
export const LOCAL_WEB: Pick<Config, 'http' | 'publicUrl'> = { http: HTTP, publicUrl: `http://${HTTP.host}:${HTTP.port}` };

function httpOf(text: string | undefined): Config['http'] {
  if (!text) return HTTP;
  const [, host = '', port = ''] = /^(?:(.+):)?(\d{1,5})$/.exec(text.trim()) ?? [];
  if (port === '' || Number(port) > 65_535 || Number(port) === 0)
    throw new Refusal('settings-invalid', 'ACQUIT_HTTP is an address and a port, as 127.0.0.1:8800 or 0.0.0.0:8800.');
  return { host: host.replace(/^\[|\]$/g, '') || HTTP.host, port: Number(port) };
}

function publicUrlOf(text: string | undefined, { host, port }: Config['http']): string {
  if (!text) return `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host}:${port}`;
  if (!URL.canParse(text) || !/^https?:/.test(text))
    throw new Refusal('settings-invalid', 'ACQUIT_URL is where people reach Acquit, as https://acquit.example.fr.');
  return new URL(text).origin;
}

function proxiesOf(text: string | undefined): readonly string[] {
  const all = (text ?? '').split(/[\s,]+/).filter((one) => one !== '');
  if (!all.every(isAddressOrRange))
    throw new Refusal('settings-invalid', 'ACQUIT_TRUSTED_PROXIES names proxies by address or range, as 127.0.0.1, 10.0.0.0/8.');
  return all;
}

/** A secret key goes to the provider or to this very machine, whatever the environment says: `null` where nothing here plays it. */
function playedAt(variable: string, who: string, port: number, text: string | undefined): string | null {
  const origin = text ? originHere(text) : null;
  if (text && origin === null)
    throw new Refusal('settings-invalid', `${variable} names something on this machine that plays ${who}, as http://127.0.0.1:${port}.`);
  return origin;
}

function originHere(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url?.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname) ? url.origin : null;
}

function isAddressOrRange(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const most = isIP(address) === 6 ? 128 : 32;
  return isIP(address) !== 0 && more.length === 0 && (bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= most));
}

function rehearsalOf(text: string | undefined): Day | null {
  if (!text) return null;
  if (!isDay(text))
    throw new Refusal('today-invalid', `ACQUIT_TODAY is a day such as 2026-11-23, not "${oneLine(text, 40)}".`, {
      text: oneLine(text, 40),
    });
  return text;
}

/** Keeps the mail server in the settings file, which only its owner can read: it may hold a password. */
export function saveSmtp(config: Config, url: string): void {
  keepSmtp(config, smtpOfUrl(url));
}

/** The same of one that was typed field by field. */
export function keepSmtp({ home }: Config, smtp: SmtpConfig): void {
  const settings: Settings = { ...readSettings(join(home, 'settings.json')), smtp };
  keepSettings(home, settings);
}

const REHEARSAL = 'rehearsal-';

/** What is done on a day that is not today stays apart from the real work: a workspace of its own, which only rehearsals open. */
export function ownName({ rehearsal }: Config, name: string): string {
  if (rehearsal !== null) return `${REHEARSAL}${name}`.slice(0, 60);
  if (name.startsWith(REHEARSAL))
    throw new Refusal('rehearsal-only', `The workspace ${name} holds a rehearsal: open it with ACQUIT_TODAY and without "${REHEARSAL}".`, {
      name,
    });
  return name;
}

type ByWorkspace = { mailboxes: MailboxConfig; payments: PaymentsConfig; texts: TextsConfig; posts: PostConfig };
type Home = Pick<Config, 'home'>;

/** What is set up for a workspace at this moment. */
function partIn<P extends keyof ByWorkspace>({ home }: Home, part: P, workspace: string): ByWorkspace[P] | null {
  const all = (readSettings(join(home, 'settings.json'))[part] ?? {}) as Readonly<Record<string, ByWorkspace[P]>>;
  return Object.hasOwn(all, workspace) ? (all[workspace] ?? null) : null;
}

/** Keeps it beside the mail server; `null` removes it. */
function keepPart<P extends keyof ByWorkspace>({ home }: Home, part: P, workspace: string, value: ByWorkspace[P] | null): void {
  const settings = readSettings(join(home, 'settings.json'));
  const others = Object.entries(settings[part] ?? {}).filter(([name]) => name !== workspace);
  keepSettings(home, { ...settings, [part]: Object.fromEntries(value === null ? others : [...others, [workspace, value]]) });
}

export const mailboxIn = (config: Home, workspace: string) => partIn(config, 'mailboxes', workspace);
export const keepMailbox = (config: Home, workspace: string, mailbox: MailboxConfig | null) =>
  keepPart(config, 'mailboxes', workspace, mailbox);
export const paymentsIn = (config: Home, workspace: string) => partIn(config, 'payments', workspace);
export const keepPayments = (config: Home, workspace: string, provider: PaymentsConfig | null) =>
  keepPart(config, 'payments', workspace, provider);
export const textsIn = (config: Home, workspace: string) => partIn(config, 'texts', workspace);
export const keepTexts = (config: Home, workspace: string, provider: TextsConfig | null) => keepPart(config, 'texts', workspace, provider);
export const postIn = (config: Home, workspace: string) => partIn(config, 'posts', workspace);
export const keepPost = (config: Home, workspace: string, provider: PostConfig | null) => keepPart(config, 'posts', workspace, provider);

function keepSettings(home: string, settings: Settings): void {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  writeFileSync(join(home, 'settings.json'), `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
}

function readSettings(file: string): Settings {
  if (!existsSync(file)) return {};
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new Refusal(
      'settings-invalid',
      `${file} cannot be used: ${error instanceof z.ZodError ? z.prettifyError(error) : String(error)}`,
      { file },
    );
  }
}

/** `smtps://user:password@host:465` or `smtp://host:587`. */
export function smtpOfUrl(text: string): SmtpConfig {
  if (!URL.canParse(text) || !/^smtps?:/.test(text))
    throw new Refusal(
      'settings-invalid',
      'That is no address of a mail server; write smtp://user:password@host:587 or smtps://user:password@host:465.',
    );
  const url = new URL(text);
  const secure = url.protocol === 'smtps:';
  return {
    host: url.hostname,
    port: Number(url.port || (secure ? 465 : 587)),
    secure,
    user: url.username ? decodeURIComponent(url.username) : null,
    password: url.username ? decodeURIComponent(url.password) : null,
  };
}

/** French unless the locale says otherwise: the people it is for work in French. */
export function languageOf(env: NodeJS.ProcessEnv): Language {
  const locale = env['ACQUIT_LANG'] || env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^en/i.test(locale) ? 'en' : 'fr';
}
