import type { Mailer } from '../../ports/outside.ts';

type Closable = Mailer & { close?(): void };

/**
 * A mailer that can be exchanged while others hold it, so that a mail server set up on the screen sends the next mail. A
 * mail under way goes on through the old one.
 */
export function exchangeableMailer(first: Closable): Mailer & { exchange(next: Closable): void; close(): void } {
  let current = first;
  return {
    ready: () => current.ready(),
    build: (mail) => current.build(mail),
    send: (mail) => current.send(mail),
    exchange: (next) => {
      current.close?.();
      current = next;
    },
    close: () => current.close?.(),
  };
}
