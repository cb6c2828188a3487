import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { capital } from '../../../words/capital.ts';
import { DISPUTE_CAUSE_WORDS } from '../../../words/dispute-terms.ts';
import { answered, api } from '../../client/client.ts';
import { usePlace } from '../../shell/place.ts';
import { DISPUTES } from '../../words/disputes.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { FigureSection, FigureTable } from './figure-section.tsx';

/** Why customers contest, the cause that comes most first. `noted`: holds for a dispute that nobody has opened, which have no cause. */
export function DisputeCauses({ noted }: { readonly noted: number }) {
  const words = useWords(DISPUTES);
  const { manner, language } = useLanguage();
  const { workspace, creditor } = usePlace();
  const { data } = useQuery({
    queryKey: [workspace, 'dispute-causes', creditor],
    queryFn: () =>
      answered(
        api.GET('/api/w/{workspace}/creditors/{creditor}/disputes', { params: { path: { workspace, creditor }, query: { limit: 1 } } }),
      ),
    staleTime: 60_000,
  });
  if (!data) return null;
  return (
    <FigureSection title={words.causes} definition={words.causesDef}>
      {data.causes.length === 0 ? (
        noted === 0 && <Text>{words.causesNone}</Text>
      ) : (
        <FigureTable
          heads={words.heads}
          rows={data.causes.map(({ cause, open, right, wrong }) => ({
            key: cause,
            cells: [capital(DISPUTE_CAUSE_WORDS[cause][language]), manner.count(open), manner.count(right), manner.count(wrong)],
          }))}
        />
      )}
      {noted > 0 && <Text>{words.noted(noted)}</Text>}
    </FigureSection>
  );
}
