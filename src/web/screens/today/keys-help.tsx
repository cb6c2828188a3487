import { Group, Kbd, Modal, Stack, Table, Text } from '@mantine/core';
import { useWords } from '../../words/language.tsx';
import { TODAY_ACTS } from '../../words/today-acts.ts';

/** The keys of the list. */
export function KeysHelp({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const acts = useWords(TODAY_ACTS);
  return (
    <Modal opened={opened} onClose={onClose} title={acts.keys} closeButtonProps={{ 'aria-label': acts.close }} centered>
      <Stack gap="xs">
        <Text>{acts.keysAbout}</Text>
        <Table>
          <Table.Tbody>
            {acts.keyList.map(([keys, what]) => (
              <Table.Tr key={keys}>
                <Table.Th scope="row" w={120}>
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
      </Stack>
    </Modal>
  );
}
