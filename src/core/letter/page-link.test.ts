import { expect, test } from 'vitest';
import { compose } from './compose.ts';
import { renderEmail } from './email.ts';
import { GOLDEN_CASES } from './golden-cases.ts';

const URL = `https://acquit.example.fr/d/12-${'aB3_x-9zQ'.repeat(5).slice(0, 43)}`;
const cases = Object.entries(GOLDEN_CASES).map(([name, input]) => [name, input] as const);

test.each(cases)('%s bears the link to the debtor’s page, after how to pay; thanks bear none', (_, input) => {
  const { message } = compose({ ...input, pageUrl: URL });
  const kinds = message.blocks.map((block) => block.kind);
  const { html, text } = renderEmail(message);
  const isThanks = input.step.wording === 'thank-you';
  expect([kinds.includes('page'), html.includes(`href="${URL}"`), text.includes(URL)]).toEqual(
    isThanks ? [false, false, false] : [true, true, true],
  );
  if (!isThanks) expect(kinds.indexOf('page')).toBe(kinds.lastIndexOf('payment') + 1);
  expect(renderEmail(compose(input).message).html).not.toContain('/d/');
});
