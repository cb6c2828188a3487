import { Anchor, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import { capital } from '../../../words/capital.ts';
import { usePlace } from '../../shell/place.ts';
import { FOLLOWED_WORDS } from '../../words/followed.ts';
import { useWords } from '../../words/language.tsx';
import type { PastEvent } from './debtor-data.ts';
import { Quiet } from './told-parts.tsx';

type Followed = Extract<PastEvent, { followed: unknown }>['followed'];

/** A decision, a step before a court, a paper, a case that others have, or the way of a letter: what, with which sums, by whom, and its document. */
export function FollowedTold({ followed: { title, facts, said, by, undone, path, handOver } }: { readonly followed: Followed }) {
  const words = useWords(FOLLOWED_WORDS);
  const { workspace, creditor } = usePlace();
  const about = [...facts, by ?? ''].filter(Boolean);
  return (
    <>
      <Text td={undone ? 'line-through' : undefined}>{title}</Text>
      {about.length > 0 && <Quiet>{capital(about.join(' — '))}</Quiet>}
      {said !== null && (
        <Text size="sm" c="dimmed" lineClamp={3} style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {said}
        </Text>
      )}
      {(path !== null || handOver !== null) && (
        <Group gap="sm">
          {path !== null && (
            <Anchor
              size="sm"
              underline="always"
              href={`/api/w/${encodeURIComponent(workspace)}/${path}`}
              target="_blank"
              rel="noopener"
              aria-label={words.openOf(title)}
            >
              {words.open}
            </Anchor>
          )}
          {handOver !== null && (
            <Anchor
              component={Link}
              size="sm"
              underline="always"
              to={`/e/${encodeURIComponent(workspace)}/${creditor}/confies/${handOver}`}
            >
              {words.handOver(handOver)}
            </Anchor>
          )}
        </Group>
      )}
    </>
  );
}
