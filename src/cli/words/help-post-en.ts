import type { CommandHelp } from './help-words.ts';

/** Help for registered letters by a provider. */
export const POST_HELP_EN: Readonly<Record<string, CommandHelp>> = {
  post: {
    about: 'Sets up the provider of registered letters (Maileva), tries it, and says who posts them; alone, says what is set up',
    args: { application: 'the id of your Maileva application' },
    options: {
      '--user': 'the user of Maileva',
      '--secret': 'the secret of the application',
      '--password': 'the password of the user',
      '--sender': 'the number of the verified sender, for electronic registered letters',
      '--trial': 'the place for trials of Maileva, where nothing is printed',
      '--remove': 'removes the provider',
      '--test': 'signs in with Maileva and sends nothing',
      '--by': 'who posts: hand (you) or maileva',
      '--electronic': 'with --by maileva: electronically to those who agreed to it',
      '--letter': 'with --code: the electronic registered letter to send',
      '--code': 'the code of one use read off your device; it is not kept',
      '--send': 'hands over now what is approved, and asks where the others are',
    },
    examples: [
      'acquit post APPLICATION --user NAME --secret SECRET --password WORD --test',
      'acquit post --by maileva',
      'acquit post --send',
    ],
  },
};
