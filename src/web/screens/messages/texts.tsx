import { Accordion, Badge, Button, Group, SegmentedControl, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SITUATIONS } from '../../../core/letter/wording/wording.ts';
import { answered, api } from '../../client/client.ts';
import { Failure } from '../../shell/error-screen.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { SHELL } from '../../words/shell.ts';
import { TEXTS } from '../../words/texts.ts';
import classes from './messages.module.css';
import { TextEditor } from './text-editor.tsx';
import { type TextLine, textName } from './text-line.ts';

/** The words of letters and e-mails, by situation: what they are now, and the creditor's own. */
export function Texts() {
  const words = useWords(TEXTS);
  const shell = useWords(SHELL);
  const speaking = useLanguage();
  const { workspace, creditor } = usePlace();
  const may = useMay('settings');
  const [language, setLanguage] = useState(speaking.language);
  const [edited, setEdited] = useState<TextLine | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: [workspace, 'wording', creditor, language],
    queryFn: () =>
      answered(
        api.GET('/api/w/{workspace}/creditors/{creditor}/wording', { params: { path: { workspace, creditor }, query: { language } } }),
      ),
  });
  return (
    <Stack>
      <Text maw={760}>{words.about}</Text>
      {!may && <Text c="dimmed">{words.notAllowed}</Text>}
      <SegmentedControl
        w="fit-content"
        aria-label={words.language}
        value={language}
        onChange={(next) => setLanguage(next === 'en' ? 'en' : 'fr')}
        data={(['fr', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))}
      />
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton h={320} role="status" aria-label={shell.loading} />}
      {data && (
        <Accordion multiple order={2} chevronPosition="left">
          {SITUATIONS.map((situation) => (
            <SituationTexts
              key={situation}
              situation={situation}
              texts={data.texts.filter((one) => one.situation === situation)}
              may={may}
              onEdit={setEdited}
            />
          ))}
        </Accordion>
      )}
      {edited && <TextEditor text={edited} onClose={() => setEdited(null)} />}
    </Stack>
  );
}

type Props = {
  readonly situation: TextLine['situation'];
  readonly texts: readonly TextLine[];
  readonly may: boolean;
  readonly onEdit: (text: TextLine) => void;
};

function SituationTexts({ situation, texts, may, onEdit }: Props) {
  const words = useWords(TEXTS);
  const own = texts.filter((one) => one.own !== null).length;
  return (
    <Accordion.Item value={situation}>
      <Accordion.Control>
        <Group gap="sm">
          {words.situations[situation]}
          {own > 0 && (
            <Badge variant="outline" color="encre" c="var(--mantine-color-text)">
              {words.ownCount(own)}
            </Badge>
          )}
        </Group>
      </Accordion.Control>
      <Accordion.Panel>
        <Stack gap="md">
          {texts.map((text) => (
            <OneText key={`${text.section} ${text.kind}`} text={text} onEdit={may ? () => onEdit(text) : null} />
          ))}
        </Stack>
      </Accordion.Panel>
    </Accordion.Item>
  );
}

function OneText({ text, onEdit }: { readonly text: TextLine; readonly onEdit: (() => void) | null }) {
  const words = useWords(TEXTS);
  const name = textName(text, words);
  return (
    <Stack gap={4}>
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <Title order={3} size="h5">
            {name}
          </Title>
          {text.own !== null && (
            <Badge variant="filled" color="encre">
              {words.own}
            </Badge>
          )}
        </Group>
        {onEdit && (
          <Button variant="subtle" size="compact-sm" aria-label={words.edit(name)} onClick={onEdit}>
            {words.editShort}
          </Button>
        )}
      </Group>
      <Text className={classes['standard'] ?? ''} lang={text.language}>
        {text.own ?? text.standard ?? words.noStandard}
      </Text>
    </Stack>
  );
}
