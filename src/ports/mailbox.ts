/** A mailbox that is read, as it is set up; its password is never given out. */
export type KnownMailbox = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (port 993); else STARTTLS, without which no password is sent. */
  readonly secure: boolean;
  readonly user: string;
  readonly folder: string;
  /** The folder that mails are moved to once they were taken; `null` marks them as read and leaves them. Nothing is ever deleted. */
  readonly moveTo: string | null;
};

/** What somebody sets up. `password: null` keeps the one that is known, for the same server and name only. */
export type MailboxSettings = KnownMailbox & { readonly password: string | null };

/** Where a mailbox may be: anywhere, as whoever runs the server says, or on the internet only, as anybody else who sets one up. */
export type MailboxReach = 'any' | 'public';

/** When a mailbox was last looked into, and what came of it. */
export type LastReading = {
  readonly at: string;
  /** Mails that were handed over; `null` when it could not be read. */
  readonly mails: number | null;
  /** Why not. */
  readonly refused: { readonly code: string; readonly message: string; readonly details: Readonly<Record<string, string | number>> } | null;
};

/** How far a mailbox was read: the UIDs of a folder hold as long as its UIDVALIDITY does. */
export type MailboxPlace = { readonly validity: number; readonly uid: number };

/** One mail of the box, from its beginning, at most as much as was asked for. */
export type BoxMail = { readonly place: MailboxPlace; readonly bytes: Uint8Array };

export type Mailbox = {
  /** Which server, user and folder it is. */
  readonly name: string;
  /**
   * Hands over the mails behind a place in the order of their UIDs, one after the other, at most `most`; where the place no longer holds, or
   * none is known, those of the last days. Each is marked or moved once `take` has kept it, never before.
   * @returns how many were handed over
   * @throws Refusal `mailbox-unreachable` with the server's own words, `mailbox-password-refused`, `mailbox-certificate`, `mailbox-no-folder`
   * with those that there are, `mailbox-host-private`, `mailbox-host-unknown`
   */
  read(
    behind: MailboxPlace | null,
    limits: { readonly most: number; readonly bytes: number },
    take: (mail: BoxMail) => Promise<void>,
  ): Promise<number>;
};

/** The mailbox of one workspace, as the pages show and change it. */
export type MailboxSetting = {
  known(): KnownMailbox | null;
  /** @throws Refusal `mailbox-fixed`, `mailbox-password-missing` */
  save(settings: MailboxSettings): void;
  /** No mailbox is read any more. */
  remove(): void;
  /** Signs in and opens the folder. @throws Refusal `mailbox-not-set-up`, and those of reading */
  test(): Promise<void>;
  /** `null` when it has not been looked into since it was set up. */
  lastReading(): LastReading | null;
};
