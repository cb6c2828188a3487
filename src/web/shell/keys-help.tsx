import { Group, Kbd, Modal, Stack, Switch, Table, Text, Title } from '@mantine/core';
import { useLocation } from 'react-router';
import { BANK } from '../words/bank.ts';
import { KEYS } from '../words/keys.ts';
import { useWords } from '../words/language.tsx';
import { SHELL } from '../words/shell.ts';
import { TODAY_ACTS } from '../words/today-acts.ts';
import { GO_KEYS } from './go-keys.ts';
import { useOnceThere } from './once-there.ts';
import { usePlace } from './place.ts';
import { useSections } from './sections.tsx';
import { useSingleKeys } from './single-keys.ts';

type Rows = readonly (readonly [string, string])[];

/** All keys: those of the screen that is open, those of every screen, and the switch that turns keys alone off. */
export function KeysHelp({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const words = useWords(KEYS);
  const [single, setSingle] = useSingleKeys();
  const isOpen = useOnceThere(opened);
  return (
    <Modal opened={isOpen} onClose={onClose} title={words.title} size="lg" closeButtonProps={{ 'aria-label': words.close }}>
      <Stack>
        <OfScreen />
        <div>
          <Title order={3} id="keys-everywhere">
            {words.everywhere}
          </Title>
          <KeyTable rows={words.general} labelledBy="keys-everywhere" />
        </div>
        <Switch
          label={words.single}
          description={words.singleAbout}
          checked={single}
          onChange={(event) => setSingle(event.currentTarget.checked)}
        />
        <GoTo />
      </Stack>
    </Modal>
  );
}

function OfScreen() {
  const words = useWords(KEYS);
  const shell = useWords(SHELL);
  const { workspace, creditor } = usePlace();
  const { pathname } = useLocation();
  const path = pathname.slice(`/e/${encodeURIComponent(workspace)}/${creditor}/`.length);
  const section = useSections().find((one) => path === one.path || path.startsWith(`${one.path}/`));
  const rows = useRowsOf(path);
  if (!section) return null;
  return (
    <div>
      <Title order={3} id="keys-here">
        {words.here(section.label(shell))}
      </Title>
      <Text mt={4}>{rows ? words.inList : words.noneHere}</Text>
      {rows && <KeyTable rows={rows} labelledBy="keys-here" />}
    </div>
  );
}

/** The keys of one screen; `null` where it has none. */
function useRowsOf(path: string): Rows | null {
  const words = useWords(KEYS);
  const { keyList } = useWords(TODAY_ACTS);
  const { keys } = useWords(BANK);
  if (path === 'debiteurs') return words.debtors;
  if (path === 'aujourdhui') return keyList;
  if (path !== 'banque') return null;
  return [
    ['j, ↓', keys.next],
    ['k, ↑', keys.previous],
    ['1…9', keys.accept],
    ['m', keys.choose],
    ['c', keys.account],
    ['a', keys.aside],
    ['u', keys.undo],
  ];
}

function GoTo() {
  const words = useWords(KEYS);
  const shell = useWords(SHELL);
  const sections = useSections();
  const rows = Object.entries(GO_KEYS).flatMap(([key, path]): [string, string][] => {
    const section = sections.find((one) => one.path === path);
    return section ? [[key, section.label(shell)]] : [];
  });
  return (
    <div>
      <Title order={3} id="keys-go">
        {words.go}
      </Title>
      <KeyTable rows={rows} labelledBy="keys-go" />
    </div>
  );
}

function KeyTable({ rows, labelledBy }: { readonly rows: Rows; readonly labelledBy: string }) {
  return (
    <Table aria-labelledby={labelledBy} verticalSpacing={4} layout="fixed">
      <Table.Tbody>
        {rows.map(([keys, what]) => (
          <Table.Tr key={keys}>
            <Table.Th scope="row" w={150}>
              <Group gap={4}>
                {keys.split(', ').map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </Group>
            </Table.Th>
            <Table.Td>{what}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
