import { Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { markOf } from '../../shell/last-place.ts';
import { useMay, usePlace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { START } from '../../words/start.ts';
import { isDone, leftOf, NEEDED, startPath, useStart } from './start-data.ts';

/** On Today, as long as something is left before reminders can leave: what, and the way there. Gone when all is done, or sent away. */
export function StartCard() {
  const words = useWords(START);
  const place = usePlace();
  const may = useMay('settings');
  const hiddenKey = `acquit.start.${markOf(place.workspace)}.${place.creditor}`;
  const [hidden, setHidden] = useState(() => localStorage.getItem(hiddenKey) !== null);
  const { data } = useStart(may && !hidden);
  if (!may || hidden || !data) return null;
  const left = leftOf(data);
  if (left.length === 0) return null;
  const hide = () => {
    localStorage.setItem(hiddenKey, 'hidden');
    setHidden(true);
  };
  return (
    <Card withBorder component="section" aria-label={words.title}>
      <Group justify="space-between" align="flex-start">
        <Stack gap="xs" flex="1 1 320px">
          <Title order={2}>{words.title}</Title>
          <Text>{words.cardAbout(left.length)}</Text>
          <Group gap="md" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
            {NEEDED.map((step) => (
              <Group key={step} gap={6} component="li" wrap="nowrap">
                <Text size="sm">{words.steps[step]}</Text>
                <Badge color={isDone(step, data) ? 'teal' : 'orange'} variant="outline" c="var(--mantine-color-text)">
                  {isDone(step, data) ? words.done : words.left}
                </Badge>
              </Group>
            ))}
          </Group>
        </Stack>
        <Group gap="xs">
          <Button variant="subtle" onClick={hide}>
            {words.hide}
          </Button>
          <Button component={Link} to={startPath(place, left[0])}>
            {words.goOn}
          </Button>
        </Group>
      </Group>
    </Card>
  );
}
