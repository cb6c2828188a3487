import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { answered, api } from '../../client/client.ts';
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
  const base = `/api/w/${encodeURIComponent(workspace)}/creditors/${creditor}`;
  const [shown, setShown] = useState(false);
  const choose = useRef<HTMLButtonElement>(null);
  const { saving, dropping, version } = useLogo(base, {
    onSaved: () => setShown(true),
    // The button that was pressed goes with the logo.
    onDropped: () => choose.current?.focus(),
  });
  return (
    <Stack align="flex-start">
      <Text>{words.logoAbout}</Text>
      {state.logo && <img className={classes['logo']} src={`${base}/logo?v=${version}`} alt={words.logoNow} />}
      <Group>
        {may && (
          <FileButton accept="image/png,image/jpeg,image/svg+xml" onChange={(file) => file && saving.mutate(file)}>
            {(props) => (
              <Button {...props} ref={choose} variant="default" loading={saving.isPending}>
                {state.logo ? words.logoChange : words.logoChoose}
              </Button>
            )}
          </FileButton>
        )}
        {may && state.logo && (
          <Button variant="default" loading={dropping.isPending} onClick={() => dropping.mutate()}>
            {words.logoDrop}
          </Button>
        )}
        <Button variant="subtle" onClick={() => setShown(!shown)} aria-expanded={shown}>
          {words.sample}
        </Button>
      </Group>
      <Text role="status">{dropping.isSuccess ? words.logoDropped : saving.isSuccess ? words.logoSaved : ''}</Text>
      <RefusedAlert error={saving.error ?? dropping.error} />
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

type Then = { readonly onSaved: () => void; readonly onDropped: () => void };

/** Gives a logo, or takes it away; `version` tells a new picture from the one before. */
function useLogo(base: string, { onSaved, onDropped }: Then) {
  const { workspace, creditor } = usePlace();
  const [version, setVersion] = useState(0);
  const afterwards = (other: { reset(): void }, then: () => void) => {
    other.reset();
    setVersion((before) => before + 1);
    then();
  };
  const saving = useAct((file: File) => upload<{ saved: true }>(`${base}/logo`, file, {}), {
    quiet: true,
    after: () => afterwards(dropping, onSaved),
  });
  const dropping = useAct(
    () => answered(api.POST('/api/w/{workspace}/creditors/{creditor}/logo/drop', { params: { path: { workspace, creditor } } })),
    { quiet: true, after: () => afterwards(saving, onDropped) },
  );
  return { saving, dropping, version };
}
