import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { capital } from '../../../words/capital.ts';
import { LATE_REASONS } from '../../../words/terms.ts';
import { answered, api } from '../../client/client.ts';
import { sumsText } from '../../parts/sums.ts';
import { usePlace } from '../../shell/place.ts';
import { CALLS } from '../../words/calls.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { FigureSection, FigureTable } from './figure-section.tsx';

/** Why customers say that they are late, the reason given most first. */
export function LateReasons() {
  const words = useWords(CALLS);
  const { manner, language } = useLanguage();
  const { workspace, creditor } = usePlace();
  const { data } = useQuery({
    queryKey: [workspace, 'late-reasons', creditor],
    queryFn: () => answered(api.GET('/api/w/{workspace}/creditors/{creditor}/late-reasons', { params: { path: { workspace, creditor } } })),
    staleTime: 60_000,
  });
  if (!data) return null;
  return (
    <FigureSection title={words.reasons} definition={words.reasonsDef}>
      {data.reasons.length === 0 ? (
        <Text>{words.reasonsNone}</Text>
      ) : (
        <FigureTable
          heads={words.reasonsHeads}
          rows={data.reasons.map(({ reason, calls, sums }) => ({
            key: reason,
            cells: [capital(LATE_REASONS[reason][language]), manner.count(calls), sumsText(manner, sums)],
          }))}
        />
      )}
    </FigureSection>
  );
}
