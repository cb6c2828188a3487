import { Anchor, Card, Group, List, Stack, Table, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import { VERIFIED_ON } from '../../../core/law/values/half-years.ts';
import type { Guide as GuideData } from '../../../words/guides/guide.ts';
import type { GuideValues } from '../../../words/guides/guide-values.ts';
import { GUIDES, guideSentence } from '../../../words/guides/guides.ts';
import { Screen } from '../../parts/screen.tsx';
import { usePlace } from '../../shell/place.ts';
import { GUIDE_WORDS } from '../../words/guides.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { GuideText, ToVerify } from './guide-text.tsx';
import { useGuideValues } from './use-guide-values.ts';

/** One guide: what it is, who does what, what to say, and what it rests on. */
export function Guide() {
  const words = useWords(GUIDE_WORDS);
  const { language } = useLanguage();
  const { key } = useParams();
  const guide = GUIDES.find((one) => one.key === key);
  const query = useGuideValues();
  const title = guide && query.data ? guideSentence(guide[language].title, query.data, language) : words.title;
  return (
    <Screen title={title} query={query} actions={<ToAll />}>
      {(values) => (guide ? <Content guide={guide} values={values} /> : <Text>{words.unknown}</Text>)}
    </Screen>
  );
}

function ToAll() {
  const words = useWords(GUIDE_WORDS);
  const { workspace, creditor } = usePlace();
  return (
    <Anchor component={Link} to={`/e/${encodeURIComponent(workspace)}/${creditor}/fiches`} className="no-print">
      <Group gap={6} wrap="nowrap" component="span">
        <IconArrowLeft size={18} aria-hidden /> {words.all}
      </Group>
    </Anchor>
  );
}

type Shown = { readonly guide: GuideData; readonly values: GuideValues };

function Content({ guide, values }: Shown) {
  const words = useWords(GUIDE_WORDS);
  const { language } = useLanguage();
  const text = guide[language];
  return (
    <Stack component="article" gap="lg" maw={860}>
      <Text size="lg">
        <GuideText text={text.what} values={values} />
      </Text>
      <Part title={words.when}>
        <Text>
          <GuideText text={text.when} values={values} />
        </Text>
      </Part>
      {(['does', 'asks', 'say', 'avoid'] as const).map((part) => (
        <Part key={part} title={words[part]}>
          <List spacing={4} pe="md" {...(part === 'say' ? { fs: 'italic' } : {})}>
            {text[part].map((one) => (
              <List.Item key={one}>
                <GuideText text={part === 'say' && language === 'fr' ? `« ${one} »` : part === 'say' ? `“${one}”` : one} values={values} />
              </List.Item>
            ))}
          </List>
        </Part>
      ))}
      <Grounds guide={guide} values={values} />
      <Related guide={guide} values={values} />
    </Stack>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <Stack component="section" gap={6} aria-label={title}>
      <Title order={2} size="h3">
        {title}
      </Title>
      {children}
    </Stack>
  );
}

function Grounds({ guide: { grounds }, values }: Shown) {
  const words = useWords(GUIDE_WORDS);
  const { language, manner } = useLanguage();
  const { workspace, creditor } = usePlace();
  return (
    <Card withBorder component="section" aria-label={words.grounds}>
      <Stack gap="sm">
        <Title order={2} size="h3">
          {words.grounds}
        </Title>
        <Text size="sm">{words.groundsAbout}</Text>
        <Table.ScrollContainer minWidth={320} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w="30%">{words.article}</Table.Th>
                <Table.Th>{words.says}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {grounds.map((ground) => (
                <Table.Tr key={`${ground.article} ${ground.fr}`} style={{ verticalAlign: 'top' }}>
                  <Table.Th scope="row" fw={600}>
                    {ground.article} {ground.certainty === 'unverified' && <ToVerify />}
                  </Table.Th>
                  <Table.Td>
                    <GuideText text={ground[language]} values={values} marked={ground.certainty === 'unverified'} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
        <Text size="sm">
          {words.verifiedOn(manner.day(VERIFIED_ON))}{' '}
          <Anchor component={Link} inherit underline="always" to={`/e/${encodeURIComponent(workspace)}/${creditor}/reglages/loi`}>
            {words.lawValues}
          </Anchor>
        </Text>
        <Text size="sm">{words.toVerifyAbout}</Text>
      </Stack>
    </Card>
  );
}

function Related({ guide, values }: Shown) {
  const words = useWords(GUIDE_WORDS);
  const { language } = useLanguage();
  const { workspace, creditor } = usePlace();
  const base = `/e/${encodeURIComponent(workspace)}/${creditor}`;
  return (
    <Stack component="nav" gap={6} aria-label={words.related} className="no-print">
      <Title order={2} size="h3">
        {words.related}
      </Title>
      <List spacing={4}>
        {GUIDES.filter(({ key }) => guide.related.includes(key)).map((one) => (
          <List.Item key={one.key}>
            <Anchor component={Link} underline="always" to={`${base}/fiches/${one.key}`}>
              {guideSentence(one[language].title, values, language)}
            </Anchor>
          </List.Item>
        ))}
        {guide.group === 'steps' && (
          <List.Item>
            <Anchor component={Link} underline="always" to={`${base}/scenarios`}>
              {words.scenarios}
            </Anchor>
          </List.Item>
        )}
      </List>
    </Stack>
  );
}
