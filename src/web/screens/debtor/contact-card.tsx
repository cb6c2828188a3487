import { Anchor, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useMay } from '../../shell/place.ts';
import { DEBTOR } from '../../words/debtor.ts';
import { useWords } from '../../words/language.tsx';
import { CallingFacts } from './calling-facts.tsx';
import { ContactForm } from './contact-form.tsx';
import classes from './debtor.module.css';
import type { DebtorCard } from './debtor-data.ts';
import { ElectronicFacts } from './electronic.tsx';

/** How the debtor is reached, and by which scenario. */
export function ContactCard({ card }: { readonly card: DebtorCard }) {
  const words = useWords(DEBTOR);
  const mayWork = useMay('work');
  const [edits, setEdits] = useState(false);
  const { address } = card;
  return (
    <Card withBorder component="section" id="coordonnees" aria-label={words.contact}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2}>{words.contact}</Title>
          {mayWork && card.name !== null && (
            <Button size="xs" variant="default" onClick={() => setEdits(true)}>
              {words.edit}
            </Button>
          )}
        </Group>
        <dl className={classes['facts']}>
          <dt>{words.email}</dt>
          <dd>
            {card.email ? (
              <Anchor inherit href={`mailto:${card.email}`}>
                {card.email}
              </Anchor>
            ) : (
              words.absent
            )}
            {card.emailState === 'bounced' && <Text size="sm">{words.bounced}</Text>}
          </dd>
          <ElectronicFacts card={card} />
          <CallingFacts card={card} />
          <dt>{words.address}</dt>
          <dd>
            {address
              ? [...address.lines, `${address.postcode} ${address.city}`, address.country === 'FR' ? '' : address.country]
                  .filter(Boolean)
                  .map((line) => <div key={line}>{line}</div>)
              : words.absentAddress}
          </dd>
          <dt>{words.language}</dt>
          <dd>{words.languages[card.language]}</dd>
          <dt>{words.scenario}</dt>
          <dd>{card.scenario.name}</dd>
        </dl>
      </Stack>
      {edits && <ContactForm card={card} onClose={() => setEdits(false)} />}
    </Card>
  );
}
