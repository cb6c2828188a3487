/** A mail server as it is set up; its password is never given out. */
export type KnownMailServer = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (port 465); else STARTTLS. */
  readonly secure: boolean;
  readonly user: string | null;
};

/** What somebody sets up. `password: null` keeps the one that is known, for the same server and name only. */
export type MailServerSettings = KnownMailServer & { readonly password: string | null };

/** The mail server of the whole installation, which all its workspaces send through. */
export type MailServer = {
  /** `null` as long as none is set up. */
  known(): KnownMailServer | null;
  /** Whether the server's environment says it; then nothing else does. */
  readonly fixed: boolean;
  /**
   * Kept in the settings, and used from now on.
   * @throws Refusal `mail-server-fixed`, `mail-password-missing`
   */
  save(settings: MailServerSettings): void;
  /** Sends one test message. @throws Refusal `mail-not-set-up`, `test-mail-failed` with the server's own words */
  test(to: string): Promise<void>;
};
