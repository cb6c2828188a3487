import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCertificate,
  IconCheck,
  IconClock,
  IconHelp,
  IconMail,
  IconMailbox,
  IconMessage,
  IconPhone,
  IconPrinter,
  IconSend,
} from '@tabler/icons-react';
import type { OutboxLine } from './outbox-line.ts';

const CHANNELS = { email: IconMail, sms: IconMessage, letter: IconMailbox, 'registered-letter': IconCertificate, call: IconPhone } as const;

/** Green: it left. Red: it did not. Orange: somebody has to look. */
const STATUSES = {
  proposed: ['orange', IconClock],
  approved: ['encre', IconClock],
  sending: ['encre', IconSend],
  sent: ['teal', IconCheck],
  failed: ['red', IconAlertTriangle],
  uncertain: ['orange', IconHelp],
  printed: ['encre', IconPrinter],
  posted: ['teal', IconCheck],
  called: ['teal', IconCheck],
  withdrawn: ['gray', IconArrowBackUp],
} as const satisfies Record<OutboxLine['status'], readonly [string, typeof IconClock]>;

export function ChannelIcon({ channel }: Pick<OutboxLine, 'channel'>) {
  const Icon = CHANNELS[channel];
  return <Icon size={20} aria-hidden />;
}

export function StatusIcon({ status }: Pick<OutboxLine, 'status'>) {
  const Icon = STATUSES[status][1];
  return <Icon size={14} aria-hidden />;
}

export function statusColor(status: OutboxLine['status']): string {
  return STATUSES[status][0];
}
