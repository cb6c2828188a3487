import { IconCertificate, IconMail, IconMailbox, IconMessage, IconPhone, IconScale } from '@tabler/icons-react';
import type { ChannelJson } from './scenario-data.ts';

const ICONS = {
  email: IconMail,
  sms: IconMessage,
  letter: IconMailbox,
  'registered-letter': IconCertificate,
  call: IconPhone,
  decision: IconScale,
} as const;

/** What a step goes by, as signs; their names stand beside them. */
export function ChannelIcons({ channels, size = 20 }: { readonly channels: readonly ChannelJson[]; readonly size?: number }) {
  return channels.map((channel) => {
    const Icon = ICONS[channel];
    return <Icon key={channel} size={size} aria-hidden />;
  });
}
