import { Alert, Button, Code, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Copied } from '../../parts/copied.tsx';
import { ACCOUNT } from '../../words/account.ts';
import { useWords } from '../../words/language.tsx';

/** Ten codes for the day when the telephone is lost; shown this once. */
export function BackupCodes({ codes, onKept }: { readonly codes: readonly string[]; readonly onKept: () => void }) {
  const words = useWords(ACCOUNT);
  return (
    <Alert color="orange" variant="outline" role="status">
      <Stack>
        <Stack className="printed-alone" gap="sm">
          <Title order={3}>{`${words.codes} — Acquit`}</Title>
          <Text>{words.codesAbout}</Text>
          <SimpleGrid component="ul" cols={{ base: 2, sm: 5 }} spacing="xs" className="codes">
            {codes.map((code) => (
              <li key={code}>
                <Code fz="md">{code}</Code>
              </li>
            ))}
          </SimpleGrid>
        </Stack>
        <Group>
          <Copied value={codes.join('\n')} />
          <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
            {words.print}
          </Button>
          <Button onClick={onKept}>{words.kept}</Button>
        </Group>
      </Stack>
    </Alert>
  );
}
