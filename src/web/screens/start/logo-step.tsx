import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { upload } from '../../client/upload.ts';
import { useAct } from '../../parts/act.ts';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { START } from '../../words/start.ts';
import classes from './start.module.css';
import type { StartState } from './start-data.ts';

/** The logo, and how it looks on a letter. */
export function LogoStep({ state }: { readonly state: StartState }) {
  const words = useWords(START);
  const { language } = useLanguage();
  const { workspace, creditor } = usePlace();
  const may = useMay('settings');
  const [version, setVersion] = useState(0);
  const [shown, setShown] = useState(false);
  const base = `/api/w/${encodeURIComponent(workspace)}/creditors/${creditor}`;
  const saving = useAct((file: File) => upload<{ saved: true }>(`${base}/logo`, file, {}), {
    quiet: true,
    after: () => {
      setVersion((before) => before + 1);
      setShown(true);
    },
  });
  return (
    <Stack align="flex-start">
      <Text>{words.logoAbout}</Text>
      {state.logo && <img className={classes['logo']} src={`${base}/logo?v=${version}`} alt={words.logoNow} />}
      <Group>
        {may && (
          <FileButton accept="image/png,image/jpeg,image/svg+xml" onChange={(file) => file && saving.mutate(file)}>
            {(props) => (
              <Button {...props} variant="default" loading={saving.isPending}>
                {state.logo ? words.logoChange : words.logoChoose}
              </Button>
            )}
          </FileButton>
        )}
        <Button variant="subtle" onClick={() => setShown(!shown)} aria-expanded={shown}>
          {words.sample}
        </Button>
      </Group>
      <Text role="status">{saving.isSuccess ? words.logoSaved : ''}</Text>
      <RefusedAlert error={saving.error} />
      {shown && (
        <iframe
          key={version}
          className={classes['paper']}
          title={words.sampleTitle}
          src={`${base}/sample-letter?v=${version}&language=${language}#view=FitH`}
        />
      )}
      {!may && <Text c="dimmed">{words.notAllowed}</Text>}
    </Stack>
  );
}
