import { Anchor, Badge, Group, Text } from '@mantine/core';
import { usePlace } from '../shell/place.ts';
import { useWords } from '../words/language.tsx';
import { REPLIES } from '../words/replies.ts';

type Props = {
  readonly mail: { readonly id: number; readonly attachments: readonly { readonly name: string; readonly proof: boolean }[] };
};

/** What came with a mail, and the mail itself as it came: whatever a stranger sent is saved, and never shown by the browser. */
export function MailFiles({ mail }: Props) {
  const words = useWords(REPLIES);
  const { workspace } = usePlace();
  const at = `/api/w/${encodeURIComponent(workspace)}/mails/${mail.id}`;
  const files = mail.attachments.map((one, place) => ({ ...one, href: `${at}/attachments/${place}` }));
  return (
    <Group gap="sm">
      {files.length > 0 && <Text size="sm">{words.attached}</Text>}
      {files.map((one) => (
        <Group key={one.href} gap={4}>
          <Anchor href={one.href} download size="sm" style={{ overflowWrap: 'anywhere' }}>
            {one.name}
          </Anchor>
          {one.proof && <Badge variant="light">{words.proof}</Badge>}
        </Group>
      ))}
      <Anchor href={`${at}/original`} download size="sm">
        {words.original}
      </Anchor>
    </Group>
  );
}
