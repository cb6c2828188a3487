import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { PROFESSIONAL_KINDS } from '../../../core/case/hand-over.ts';
import { capital } from '../../../words/capital.ts';
import { OFFICIAL_LISTS, PROFESSIONAL_KIND_WORDS } from '../../../words/hand-over-terms.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { ActDialog } from '../../parts/act-dialog.tsx';
import { useAmounts } from '../../parts/amount.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { HAND_OVERS } from '../../words/hand-overs.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { Professional } from './hand-over-data.ts';
import { ProfessionalForm } from './professional-form.tsx';

/** Those to whom cases can be given, with what came of it, and where others are found. */
export function Directory({ professionals }: { readonly professionals: readonly Professional[] }) {
  const words = useWords(HAND_OVERS);
  const { language } = useLanguage();
  const may = useMay('work');
  const [adds, setAdds] = useState(false);
  return (
    <Stack component="section" aria-label={words.directory}>
      <Group justify="space-between">
        <Title order={2}>{words.directory}</Title>
        {may && (
          <Button variant="default" onClick={() => setAdds(true)}>
            {words.add}
          </Button>
        )}
      </Group>
      <Text maw={760}>{professionals.length === 0 ? words.noDirectory : words.directoryAbout}</Text>
      {professionals.map((one) => (
        <OneProfessional key={one.id} professional={one} />
      ))}
      <div>
        <Title order={3} size="h4">
          {words.lists}
        </Title>
        <ul>
          {PROFESSIONAL_KINDS.map((kind) => (
            <li
              key={kind}
            >{`${capital(PROFESSIONAL_KIND_WORDS[kind][language])}${language === 'fr' ? '\u00a0' : ''}: ${OFFICIAL_LISTS[kind][language]}`}</li>
          ))}
        </ul>
      </div>
      {adds && <ProfessionalForm known={null} onClose={() => setAdds(false)} />}
    </Stack>
  );
}

function OneProfessional({ professional }: { readonly professional: Professional }) {
  const words = useWords(HAND_OVERS);
  const { language, manner } = useLanguage();
  const may = useMay('work');
  const amounts = useAmounts();
  const [changes, setChanges] = useState(false);
  const { name, kind, district, email, phone, address, notes, commission, fixed, results } = professional;
  const share = commission === null ? [] : [words.share(manner.decimal(commission))];
  const fee = fixed === null ? [] : [words.fixed(amounts.one({ amount: fixed, currency: 'EUR' }))];
  const { received, commission: cost } = results.account;
  return (
    <Card withBorder component="article" aria-label={name}>
      <Stack gap={4}>
        <Title order={3} size="h4">
          {name}
        </Title>
        <Text size="sm" c="dimmed">
          {[capital(PROFESSIONAL_KIND_WORDS[kind][language]), district, ...share, ...fee].filter((one) => one !== '').join(' · ')}
        </Text>
        {[address, [email, phone].filter((one) => one !== '').join(' · '), notes]
          .filter((one) => one !== '')
          .map((text) => (
            <Text key={text} size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
              {text}
            </Text>
          ))}
        {results.handedOver === 0 ? (
          <Text size="sm">{words.neverYet}</Text>
        ) : (
          <Text size="sm">
            {[
              words.results(results.handedOver, results.out),
              words.recovered(amounts.one(received), amounts.one(results.given), amounts.one(cost)),
              ...(results.daysToFirst === null ? [] : [words.first(results.daysToFirst)]),
            ].join(' · ')}
          </Text>
        )}
        {may && (
          <Group gap="xs" mt={4}>
            <Button size="xs" variant="default" onClick={() => setChanges(true)} aria-label={words.changeOne(name)}>
              {words.change}
            </Button>
            <Remove professional={professional} />
          </Group>
        )}
      </Stack>
      {changes && <ProfessionalForm known={professional} onClose={() => setChanges(false)} />}
    </Card>
  );
}

function Remove({ professional: { id, name } }: { readonly professional: Professional }) {
  const words = useWords(HAND_OVERS);
  const { workspace } = usePlace();
  const path = { workspace, professional: id };
  const removing = useAct(() => answered(api.POST('/api/w/{workspace}/professionals/{professional}/removal', { params: { path } })), {
    done: () => words.removed,
    quiet: true,
  });
  return (
    <ActDialog
      label={words.remove}
      button={{ size: 'xs', variant: 'default' }}
      title={words.removeOne(name)}
      confirm={words.remove}
      acting={removing}
    >
      <Text>{words.removeAbout}</Text>
    </ActDialog>
  );
}
