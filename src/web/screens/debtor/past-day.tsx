import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { DayField } from '../../parts/day-field.tsx';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { usePlace } from '../../shell/place.ts';
import { DEBTOR } from '../../words/debtor.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { DebtorCard } from './debtor-data.ts';
import { Sentences } from './today-card.tsx';

/** Why the debtor was or was not reminded on a day gone by. */
export function PastDay({ card }: { readonly card: DebtorCard }) {
  const words = useWords(DEBTOR);
  const { workspace } = usePlace();
  const { manner } = useLanguage();
  const [day, setDay] = useState<Day | null>(null);
  const [asked, setAsked] = useState<Day | null>(null);
  const query = useQuery({
    queryKey: [workspace, 'explanation', card.id, asked],
    queryFn: () =>
      answered(
        api.GET('/api/w/{workspace}/debtors/{debtor}/explanation', {
          params: { path: { workspace, debtor: card.id }, query: { on: asked ?? '' } },
        }),
      ),
    enabled: asked !== null,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(day);
  };
  return (
    <Card withBorder component="section" aria-label={words.past}>
      <Stack gap="sm">
        <Title order={2}>{words.past}</Title>
        <Text size="sm">{words.pastAbout}</Text>
        <form onSubmit={submit}>
          <Group align="flex-start" gap="xs">
            <DayField side="past" label={words.pastDay} value={day} onChange={setDay} maw={140} />
            <Button type="submit" variant="default" mt={25} disabled={day === null} loading={query.isFetching}>
              {words.explain}
            </Button>
          </Group>
        </form>
        <RefusedAlert error={query.error} />
        {query.data && (
          <Stack gap="xs" role="status">
            <Text fw={600}>{manner.day(query.data.day as Day)}</Text>
            <Sentences saying={query.data} withNext />
            {query.data.became.length > 0 && <Text size="sm">{manner.labelled(words.pastBecame, manner.list(query.data.became))}</Text>}
          </Stack>
        )}
      </Stack>
    </Card>
  );
}
