import { Refusal } from '../../core/base/refusal.ts';
import type { Mailbox, MailboxReach, MailboxSetting, MailboxSettings } from '../../ports/mailbox.ts';
import type { Readings } from './readings.ts';

/** A mailbox as it is kept: with its password, and where it may be. */
type KeptMailbox = MailboxSettings & { readonly reach?: MailboxReach | undefined };

type Kept = {
  known(): KeptMailbox | null;
  keep(mailbox: (MailboxSettings & { readonly reach: MailboxReach }) | null): void;
};

/** The setting of one workspace. `reach` says where whoever sets it up here may lead it. */
export function mailboxSetting(reach: MailboxReach, readings: Readings, kept: Kept): MailboxSetting {
  return {
    known: () => {
      const known = kept.known();
      if (known === null) return null;
      const { password: _, reach: __, ...shown } = known;
      return shown;
    },
    save: ({ password, ...box }) => {
      const known = kept.known();
      const isSamePlace = known !== null && known.host === box.host && known.port === box.port;
      // A known password never goes to another server, whoever asks for it.
      if (password === null && !(isSamePlace && known.user === box.user))
        throw new Refusal('mailbox-password-missing', 'Give the password too: the known one is for another server or another name.');
      // A place that whoever runs the server has allowed stays allowed.
      const allowed = reach === 'any' || (isSamePlace && known.reach === 'any') ? 'any' : 'public';
      kept.keep({ ...box, password: password ?? known?.password ?? null, reach: allowed });
      readings.keep(null);
    },
    remove: () => {
      kept.keep(null);
      readings.keep(null);
    },
    test: async () => {
      const known = kept.known();
      if (known === null) throw new Refusal('mailbox-not-set-up', 'No mailbox is set up. Give one with "acquit mailbox imaps://…".');
      await (await import('./imap.ts')).tryMailbox(known, known.reach ?? 'public');
    },
    lastReading: () => (kept.known() === null ? null : readings.last()),
  };
}

/** The mailbox, each look into which is remembered. The library is loaded with the first. */
export function rememberedMailbox(known: KeptMailbox, readings: Readings): Mailbox {
  const at = () => new Date().toISOString();
  return {
    name: JSON.stringify([known.host, known.port, known.user, known.folder]),
    read: async (...asked) => {
      try {
        const mails = await (await import('./imap.ts')).imapMailbox(known, known.reach ?? 'public').read(...asked);
        readings.keep({ at: at(), mails, refused: null });
        return mails;
      } catch (error) {
        if (error instanceof Refusal) {
          const { code, message, details } = error;
          readings.keep({ at: at(), mails: null, refused: { code, message, details } });
        }
        throw error;
      }
    },
  };
}
