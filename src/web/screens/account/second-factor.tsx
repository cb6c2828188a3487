import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconShieldCheck, IconShieldOff } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { auth } from '../../client/auth.ts';
import { ACCOUNT } from '../../words/account.ts';
import { useWords } from '../../words/language.tsx';
import { BackupCodes } from './backup-codes.tsx';
import { PasswordAsked } from './password-asked.tsx';
import { type Begun, Telephone } from './telephone.tsx';

type Step =
  | { readonly at: 'rest' | 'begin' | 'end' | 'new-codes' }
  | { readonly at: 'telephone'; readonly begun: Begun }
  | { readonly at: 'codes'; readonly codes: readonly string[] };

/** A code of a telephone besides the password: set up, given up, and its backup codes. */
export function SecondFactor({ isOn }: { readonly isOn: boolean }) {
  const words = useWords(ACCOUNT);
  const queries = useQueryClient();
  const [step, setStep] = useState<Step>({ at: 'rest' });
  const rest = () => setStep({ at: 'rest' });
  const beginning = useMutation({
    mutationFn: (password: string) => auth<Begun>('two-factor/enable', { password }),
    onSuccess: (begun) => setStep({ at: 'telephone', begun }),
  });
  const ending = useMutation({
    mutationFn: (password: string) => auth('two-factor/disable', { password }),
    onSuccess: () => {
      rest();
      notifications.show({ message: words.factorEnded, color: 'teal' });
      return queries.invalidateQueries({ queryKey: ['me'] });
    },
  });
  const renewing = useMutation({
    mutationFn: (password: string) => auth<{ backupCodes: string[] }>('two-factor/generate-backup-codes', { password }),
    onSuccess: ({ backupCodes }) => setStep({ at: 'codes', codes: backupCodes }),
  });
  const confirmed = async (codes: readonly string[]) => {
    setStep({ at: 'codes', codes });
    await queries.invalidateQueries({ queryKey: ['me'] });
  };
  return (
    <Card withBorder component="section" aria-label={words.factor}>
      <Stack>
        <Title order={2}>{words.factor}</Title>
        <Text maw={720}>{words.factorAbout}</Text>
        <Group role="status" gap={6} wrap="nowrap">
          {isOn ? <IconShieldCheck size={20} aria-hidden /> : <IconShieldOff size={20} aria-hidden />}
          <Text fw={600}>{isOn ? words.factorOn : words.factorOff}</Text>
        </Group>
        {step.at === 'rest' && <Choices isOn={isOn} onChoice={(at) => setStep({ at })} />}
        {step.at === 'begin' && <PasswordAsked action={words.next} asking={beginning} onCancel={rest} />}
        {step.at === 'end' && <PasswordAsked about={words.factorEndAbout} action={words.factorEnd} asking={ending} onCancel={rest} />}
        {step.at === 'new-codes' && <PasswordAsked about={words.newCodesAbout} action={words.next} asking={renewing} onCancel={rest} />}
        {step.at === 'telephone' && <Telephone begun={step.begun} onDone={() => void confirmed(step.begun.backupCodes)} onCancel={rest} />}
        {step.at === 'codes' && <BackupCodes codes={step.codes} onKept={rest} />}
      </Stack>
    </Card>
  );
}

function Choices({ isOn, onChoice }: { readonly isOn: boolean; readonly onChoice: (at: 'begin' | 'end' | 'new-codes') => void }) {
  const words = useWords(ACCOUNT);
  if (!isOn)
    return (
      <Group>
        <Button onClick={() => onChoice('begin')}>{words.factorBegin}</Button>
      </Group>
    );
  return (
    <Group>
      <Button variant="default" onClick={() => onChoice('new-codes')}>
        {words.newCodes}
      </Button>
      <Button variant="default" onClick={() => onChoice('end')}>
        {words.factorEnd}
      </Button>
    </Group>
  );
}
