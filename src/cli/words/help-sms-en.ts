import type { CommandHelp } from './help-words.ts';

/** Help of SMS, by what is typed. */
export const SMS_HELP_EN: Readonly<Record<string, CommandHelp>> = {
  sms: {
    about: 'show or set the provider by which SMS leave (OVHcloud)',
    args: { service: 'the SMS account, sms-ab12345-1' },
    options: {
      '--sender': 'the name that telephones show, declared to OVHcloud: 11 letters and digits at most',
      '--key': 'application key',
      '--secret': 'application secret',
      '--consumer': 'consumer key, with the rights GET and POST on /sms/*',
      '--remove': 'send no SMS any more',
      '--test': 'send a test SMS to this number, your own',
    },
    examples: ['acquit sms sms-ab12345-1 --sender VAUBAN --key KEY --secret SECRET --consumer KEY', 'acquit sms --test "06 12 34 56 78"'],
  },
};
