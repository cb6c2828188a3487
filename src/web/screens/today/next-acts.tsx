import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMay, usePlace } from '../../shell/place.ts';
import { KEPT } from '../../words/kept.ts';
import { useWords } from '../../words/language.tsx';
import { PROCEEDINGS } from '../../words/proceedings.ts';
import { QUESTION_WORDS } from '../../words/questions.ts';
import { type Ask, AskedDialog, isDebt } from '../debtor/asked-dialog.tsx';
import { useDebtor } from '../debtor/debtor-data.ts';

/** What can follow where no step does: an agreement, less for money in time, giving up, or all else on the debtor's page. */
export function NextActs({ debtor }: { readonly debtor: number }) {
  const [say, words, decide] = [useWords(QUESTION_WORDS), useWords(KEPT), useWords(PROCEEDINGS)];
  const { workspace, creditor } = usePlace();
  const mayApprove = useMay('approve');
  const [ask, setAsk] = useState<Ask | null>(null);
  const { data: card } = useDebtor(debtor);
  const acts = mayApprove ? (['plan', 'offer', 'write-off'] as const) : (['offer'] as const);
  return (
    <Stack gap="xs">
      <Text size="sm">{say.nextAbout}</Text>
      <Group gap="xs">
        {acts.map((one) => (
          <Button key={one} variant="default" disabled={!card?.items.some(isDebt)} onClick={() => setAsk(one)}>
            {words.acts[one]}
          </Button>
        ))}
        {mayApprove && (
          <Button
            component={Link}
            to={`/e/${encodeURIComponent(workspace)}/${creditor}/debiteurs/${debtor}/suite`}
            disabled={!card?.items.some(isDebt)}
          >
            {decide.decide}
          </Button>
        )}
        <Anchor component={Link} underline="always" to={`/e/${encodeURIComponent(workspace)}/${creditor}/debiteurs/${debtor}`}>
          {say.allElse}
        </Anchor>
      </Group>
      {card && <AskedDialog ask={ask} card={card} onClose={() => setAsk(null)} />}
    </Stack>
  );
}
