import { Anchor, Group } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { GuideKey } from '../../words/guides/guide.ts';
import { usePlace } from '../shell/place.ts';
import { GUIDE_WORDS } from '../words/guides.ts';
import { useWords } from '../words/language.tsx';

/** Leads to the guide on what stands beside it, which `about` names for whoever hears the link alone. */
export function GuideLink({ guide, about }: { readonly guide: GuideKey | null; readonly about: string }) {
  const words = useWords(GUIDE_WORDS);
  const { workspace, creditor } = usePlace();
  if (guide === null) return null;
  return (
    <Anchor
      component={Link}
      size="sm"
      to={`/e/${encodeURIComponent(workspace)}/${creditor}/fiches/${guide}`}
      aria-label={words.whyOf(about)}
      className="no-print"
    >
      <Group gap={4} wrap="nowrap" component="span" display="inline-flex">
        <IconHelpCircle size={16} aria-hidden />
        {words.why}
      </Group>
    </Anchor>
  );
}
