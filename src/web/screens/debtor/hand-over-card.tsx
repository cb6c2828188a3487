import { Anchor, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Day } from '../../../core/base/day.ts';
import { ASKED_WORDS } from '../../../words/hand-over-terms.ts';
import { answered, api } from '../../client/client.ts';
import { useMay, usePlace } from '../../shell/place.ts';
import { HAND_OVERS } from '../../words/hand-overs.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Heard } from '../hand-overs/hand-over-table.tsx';
import { isDebt } from './asked-dialog.tsx';
import type { DebtorCard } from './debtor-data.ts';
import { HandOverForm } from './hand-over-form.tsx';

/** Who has claims against this debtor, and giving them to somebody. */
export function HandOverCard({ card }: { readonly card: DebtorCard }) {
  const words = useWords(HAND_OVERS);
  const { language, manner } = useLanguage();
  const may = useMay('approve');
  const { workspace, creditor } = usePlace();
  const [gives, setGives] = useState(false);
  const { data } = useQuery({
    queryKey: [workspace, 'debtor-hand-overs', card.id],
    queryFn: () =>
      answered(api.GET('/api/w/{workspace}/debtors/{debtor}/hand-overs', { params: { path: { workspace, debtor: card.id } } })),
  });
  return (
    <Card withBorder component="section" aria-label={words.card}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2}>{words.card}</Title>
          {may && card.name !== null && (
            <Button size="xs" variant="default" onClick={() => setGives(true)} disabled={!card.items.some(isDebt)}>
              {words.give}
            </Button>
          )}
        </Group>
        {data?.handOvers.length === 0 && <Text>{words.noneHere}</Text>}
        {data?.handOvers.map((one) => (
          <Stack key={one.id} gap={4}>
            <Anchor
              component={Link}
              underline="always"
              fw={600}
              to={`/e/${encodeURIComponent(workspace)}/${creditor}/confies/${one.id}`}
              style={{ alignSelf: 'flex-start' }}
            >
              {one.professional.name}
            </Anchor>
            <Text size="sm">{`${manner.day(one.on as Day)} · ${ASKED_WORDS[one.asked][language]}`}</Text>
            <div>
              <Heard one={one} />
            </div>
          </Stack>
        ))}
      </Stack>
      {gives && <HandOverForm card={card} onClose={() => setGives(false)} />}
    </Card>
  );
}
