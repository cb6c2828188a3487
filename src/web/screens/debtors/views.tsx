import { Button, Group, Modal, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBookmark } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { answered, api } from '../../client/client.ts';
import { Confirmed } from '../../parts/confirmed.tsx';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { usePlace } from '../../shell/place.ts';
import { DEBTORS } from '../../words/debtors.ts';
import { useWords } from '../../words/language.tsx';
import { type Asked, NOTHING_ASKED } from './asked.ts';
import classes from './views.module.css';

type Props = { readonly asked: Asked; readonly onAsk: (changes: Partial<Asked>) => void };
type View = { readonly name: string; readonly asked: Asked };

/** The views that the person has named, and the way to name the one that is shown. */
export function Views({ asked, onAsk }: Props) {
  const words = useWords(DEBTORS);
  const views = useViews();
  const current = views.find((view) => isSame(view.asked, asked));
  const isPlain = isSame(asked, NOTHING_ASKED);
  const list = useFocusLeft(views.length);
  if (views.length === 0 && isPlain) return null;
  const shown: View[] = [{ name: words.allDebtors, asked: NOTHING_ASKED }, ...views];
  return (
    <Group component="nav" ref={list} aria-label={words.views} gap="xs">
      {shown.map((view) => (
        <UnstyledButton
          key={view.asked === NOTHING_ASKED ? '' : view.name}
          className={classes['view'] ?? ''}
          aria-current={isSame(view.asked, asked)}
          onClick={() => onAsk(view.asked)}
        >
          {view.name}
        </UnstyledButton>
      ))}
      {current ? <DropView key={current.name} name={current.name} /> : !isPlain && <SaveView asked={asked} views={views} />}
    </Group>
  );
}

/** A view that was deleted takes its button with it, and the focus: the first of those that are left has it then. */
function useFocusLeft(count: number) {
  const list = useRef<HTMLDivElement>(null);
  const before = useRef(count);
  useEffect(() => {
    const isGone = count < before.current;
    before.current = count;
    if (!isGone) return;
    // Once the dialog that asked is gone: it gives the focus back to what is not there any more.
    const waiting = setTimeout(
      () => document.activeElement === document.body && list.current?.querySelector('button')?.focus(),
      FOCUS_BACK_MS,
    );
    return () => clearTimeout(waiting);
  }, [count]);
  return list;
}

const FOCUS_BACK_MS = 50;

function useViews(): readonly View[] {
  const { workspace } = usePlace();
  const query = useQuery({
    queryKey: [workspace, 'views'],
    queryFn: () => answered(api.GET('/api/w/{workspace}/views', { params: { path: { workspace } } })),
  });
  return query.data?.views ?? [];
}

/** Under way until the views are read again. */
function useViewChange(change: () => Promise<unknown>, after?: () => void) {
  const { workspace } = usePlace();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => change(),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [workspace, 'views'] });
      after?.();
    },
  });
}

function isSame(one: Asked, other: Asked): boolean {
  return (Object.keys(NOTHING_ASKED) as (keyof Asked)[]).every((key) => one[key] === other[key]);
}

function SaveView({ asked, views }: { readonly asked: Asked; readonly views: readonly View[] }) {
  const words = useWords(DEBTORS);
  const { workspace } = usePlace();
  const [opened, { open, close }] = useDisclosure();
  const [name, setName] = useState('');
  const saving = useViewChange(
    () => answered(api.POST('/api/w/{workspace}/views', { params: { path: { workspace } }, body: { name, asked } })),
    close,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  const begin = () => {
    saving.reset();
    setName('');
    open();
  };
  return (
    <>
      <Button variant="subtle" size="compact-md" leftSection={<IconBookmark size={18} aria-hidden />} onClick={begin}>
        {words.saveView}
      </Button>
      <Modal opened={opened} onClose={close} title={words.saveViewTitle} closeButtonProps={{ 'aria-label': words.cancel }} centered>
        <form onSubmit={submit}>
          <Stack>
            <Text>{words.saveViewAbout}</Text>
            <TextInput
              label={words.viewName}
              placeholder={words.viewHint}
              description={views.some((view) => view.name === name.trim()) ? words.replaces : undefined}
              maxLength={60}
              required
              data-autofocus
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <RefusedAlert error={saving.error} />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {words.cancel}
              </Button>
              <Button type="submit" loading={saving.isPending}>
                {words.save}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}

function DropView({ name }: { readonly name: string }) {
  const words = useWords(DEBTORS);
  const { workspace } = usePlace();
  const dropping = useViewChange(() =>
    answered(api.POST('/api/w/{workspace}/views/drop', { params: { path: { workspace } }, body: { name } })),
  );
  return (
    <Confirmed
      label={words.drop}
      ariaLabel={words.dropView(name)}
      title={words.dropView(name)}
      text={words.dropAbout}
      action={words.drop}
      variant="subtle"
      size="compact-md"
      doing={dropping}
    />
  );
}
