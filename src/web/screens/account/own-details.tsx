import { Button, Card, Group, SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { answered, api } from '../../client/client.ts';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import type { Me } from '../../shell/place.ts';
import { ACCOUNT } from '../../words/account.ts';
import { useWords } from '../../words/language.tsx';

/** Name and language. The language is that of the screens and of what the server says to this person. */
export function OwnDetails({ person }: { readonly person: Me['person'] }) {
  const words = useWords(ACCOUNT);
  const queries = useQueryClient();
  const [name, setName] = useState(person.name);
  const [language, setLanguage] = useState(person.language);
  useEffect(() => {
    setName(person.name);
    setLanguage(person.language);
  }, [person.name, person.language]);
  const saving = useMutation({
    mutationFn: () => answered(api.POST('/api/me', { body: { name, language } })),
    onSuccess: () => {
      notifications.show({ message: ACCOUNT[language].saved, color: 'teal' });
      // What the server says in words is said anew, in the language chosen.
      return queries.invalidateQueries();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <Card withBorder component="section" aria-label={words.details}>
      <form onSubmit={submit}>
        <Stack maw={480}>
          <Title order={2}>{words.details}</Title>
          <TextInput
            label={words.name}
            description={words.nameHint}
            autoComplete="name"
            required
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={words.email}
            description={words.emailFixed}
            type="email"
            autoComplete="username"
            readOnly
            value={person.email}
          />
          <LanguageChoice language={language} onChoice={setLanguage} />
          <RefusedAlert error={saving.error} />
          <Group>
            <Button type="submit" loading={saving.isPending} disabled={name === person.name && language === person.language}>
              {words.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}

type Language = Me['person']['language'];

function LanguageChoice({ language, onChoice }: { readonly language: Language; readonly onChoice: (language: Language) => void }) {
  const words = useWords(ACCOUNT);
  const label = useId();
  return (
    <Stack gap={4} align="flex-start">
      <Text size="sm" fw={500} id={label}>
        {words.language}
      </Text>
      <SegmentedControl
        aria-labelledby={label}
        value={language}
        onChange={(value) => onChoice(value === 'en' ? 'en' : 'fr')}
        data={[
          { value: 'fr', label: words.languages.fr },
          { value: 'en', label: words.languages.en },
        ]}
      />
    </Stack>
  );
}
