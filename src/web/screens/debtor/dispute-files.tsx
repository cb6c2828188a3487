import { Anchor, Group } from '@mantine/core';
import { capital } from '../../../words/capital.ts';
import { FILED_KIND_WORDS } from '../../../words/kept-terms.ts';
import { usePlace } from '../../shell/place.ts';
import { useLanguage } from '../../words/language.tsx';
import type { Dispute } from './dispute-data.ts';

/** What the customer handed in with its dispute, and what people filed with it, to be saved. */
export function DisputeFiles({ dispute: { files, documents } }: { readonly dispute: Dispute }) {
  const { workspace } = usePlace();
  const { language } = useLanguage();
  if (files.length + documents.length === 0) return null;
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
      {documents.map(({ filed, kind, title }) => (
        <Anchor
          key={filed}
          size="sm"
          href={`/api/w/${encodeURIComponent(workspace)}/filed/${filed}`}
          download
          style={{ overflowWrap: 'anywhere' }}
        >
          {title || capital(FILED_KIND_WORDS[kind][language])}
        </Anchor>
      ))}
    </Group>
  );
}
