import { Anchor, Card, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { fold, type Language } from '../../../core/base/text.ts';
import type { Guide } from '../../../words/guides/guide.ts';
import type { GuideValues } from '../../../words/guides/guide-values.ts';
import { GUIDE_GROUPS, GUIDES, guideSentence } from '../../../words/guides/guides.ts';
import { Screen } from '../../parts/screen.tsx';
import { usePlace } from '../../shell/place.ts';
import { GUIDE_WORDS } from '../../words/guides.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { useGuideValues } from './use-guide-values.ts';

/** All guides, by subject, to be searched in all that they say. */
export function Guides() {
  const words = useWords(GUIDE_WORDS);
  return (
    <Screen title={words.title} about={words.about} query={useGuideValues()}>
      {(values) => <List values={values} />}
    </Screen>
  );
}

function List({ values }: { readonly values: GuideValues }) {
  const words = useWords(GUIDE_WORDS);
  const { language, manner } = useLanguage();
  const [asked, setAsked] = useState('');
  const found = GUIDES.filter((guide) => speaksOf(guide, asked, values, language));
  return (
    <Stack gap="xl">
      <TextInput
        type="search"
        maw={420}
        label={words.search}
        placeholder={words.searchHint}
        leftSection={<IconSearch size={18} aria-hidden />}
        maxLength={100}
        value={asked}
        onChange={(event) => setAsked(event.currentTarget.value)}
      />
      <Text role="status" size="sm" mih={22} mt="calc(-1 * var(--mantine-spacing-lg))">
        {asked.trim() === '' ? '' : found.length === 0 ? words.none : words.found(manner.count(found.length))}
      </Text>
      {GUIDE_GROUPS.map((group) => {
        const guides = found.filter((guide) => guide.group === group);
        return (
          guides.length > 0 && (
            <Stack key={group} component="section" gap="sm" aria-label={words.groups[group]}>
              <Title order={2}>{words.groups[group]}</Title>
              <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="sm">
                {guides.map((guide) => (
                  <Entry key={guide.key} guide={guide} values={values} />
                ))}
              </SimpleGrid>
            </Stack>
          )
        );
      })}
    </Stack>
  );
}

function Entry({ guide, values }: { readonly guide: Guide; readonly values: GuideValues }) {
  const { language } = useLanguage();
  const { workspace, creditor } = usePlace();
  return (
    <Card withBorder padding="sm">
      <Title order={3} size="h4">
        <Anchor component={Link} inherit to={`/e/${encodeURIComponent(workspace)}/${creditor}/fiches/${guide.key}`}>
          {guideSentence(guide[language].title, values, language)}
        </Anchor>
      </Title>
      <Text size="sm">{guideSentence(guide[language].about, values, language)}</Text>
    </Card>
  );
}

/** Whether each word asked for stands somewhere in the guide, whatever its accents. */
function speaksOf(guide: Guide, asked: string, values: GuideValues, language: Language): boolean {
  const { title, about, what, when, does, asks, say, avoid } = guide[language];
  const all = [
    title,
    about,
    what,
    when,
    ...does,
    ...asks,
    ...say,
    ...avoid,
    ...guide.grounds.flatMap((one) => [one.article, one[language]]),
  ];
  const text = fold(all.map((one) => guideSentence(one, values, language)).join(' '));
  return fold(asked)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
