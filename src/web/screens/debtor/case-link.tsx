import { Anchor } from '@mantine/core';
import { usePlace } from '../../shell/place.ts';
import { CASE } from '../../words/case.ts';
import { useWords } from '../../words/language.tsx';

/** Where a sealed case is had again. */
export function CaseLink({ id }: { readonly id: number }) {
  const words = useWords(CASE);
  const { workspace } = usePlace();
  return (
    <Anchor href={`/api/w/${encodeURIComponent(workspace)}/cases/${id}`} download inherit underline="always">
      {words.open(id)}
    </Anchor>
  );
}
