import { Anchor, Group } from '@mantine/core';
import { usePlace } from '../../shell/place.ts';
import type { Dispute } from './dispute-data.ts';

/** What the customer handed in with its dispute, to be saved. */
export function DisputeFiles({ dispute: { files } }: { readonly dispute: Dispute }) {
  const { workspace } = usePlace();
  if (files.length === 0) return null;
  return (
    <Group gap="sm">
      {files.map(({ request, at, name }) => (
        <Anchor
          key={`${request}-${at}`}
          size="sm"
          href={`/api/w/${encodeURIComponent(workspace)}/requests/${request}/files/${at}`}
          download
          style={{ overflowWrap: 'anywhere' }}
        >
          {name}
        </Anchor>
      ))}
    </Group>
  );
}
