import { Box, Grid, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { BANK } from '../../words/bank.ts';
import { useWords } from '../../words/language.tsx';
import type { Account, Line } from './bank-types.ts';
import { LineDetail } from './line-detail.tsx';
import { LineDialogs } from './line-dialogs.tsx';
import { LineRow } from './line-row.tsx';
import { LineStatus } from './line-status.tsx';
import { useWorkplace } from './use-workplace.ts';

type Props = { readonly lines: readonly Line[]; readonly accounts: readonly Account[]; readonly nothing: string };

/** Lines on one side, the current one whole on the other (on a narrow screen, below its row); all by keyboard. */
export function LineWorkplace({ lines, accounts, nothing }: Props) {
  const words = useWords(BANK);
  const wide = useMediaQuery('(min-width: 68em)', true, { getInitialValueInEffect: false });
  const { box, work, busy, current, choose, say, undo, last, dialog, open, close, onKeyDown } = useWorkplace(lines);
  const detail = current && (
    <LineDetail
      line={current}
      accounts={accounts}
      busy={busy}
      onSay={(said) => say(current, said)}
      onOpen={open}
      onUndo={() => undo(current.line)}
    />
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are short ways to the buttons within
    <div ref={box} tabIndex={-1} onKeyDown={onKeyDown} style={{ outline: 'none' }}>
      <LineStatus work={work} onSay={say} onUndo={last === null ? null : () => undo(last)} />
      {lines.length === 0 && <Text>{nothing}</Text>}
      <Grid gap="lg">
        <Grid.Col span={wide ? 5 : 12}>
          <Box component="ul" m={0} p={0} style={{ listStyle: 'none' }} aria-label={words.list}>
            {lines.map((line) => (
              <li key={line.line}>
                <LineRow line={line} isCurrent={line === current} onChoose={() => choose(line)} />
                {!wide && line === current && detail}
              </li>
            ))}
          </Box>
        </Grid.Col>
        {wide && (
          <Grid.Col span={7}>
            <Box pos="sticky" top={72}>
              {detail}
            </Box>
          </Grid.Col>
        )}
      </Grid>
      <LineDialogs open={dialog} work={work} onClose={close} onSay={say} />
    </div>
  );
}
