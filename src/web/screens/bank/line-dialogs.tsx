import { useMediaQuery } from '@mantine/hooks';
import type { Day } from '../../../core/base/day.ts';
import { amountText } from '../../parts/amount.tsx';
import { TypedModal } from '../../parts/typed-modal.tsx';
import { CHOOSING } from '../../words/bank-choosing.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { AsideForm } from './aside-form.tsx';
import type { Line, Said } from './bank-types.ts';
import { ChooseInvoices } from './choose-invoices.tsx';
import type { OpenDialog } from './dialog-form.ts';
import { OnAccountForm } from './on-account-form.tsx';
import { OtherMoney } from './other-money.tsx';
import type { LineWork } from './use-bank.ts';

type Props = {
  readonly open: OpenDialog;
  readonly work: LineWork;
  readonly onClose: () => void;
  readonly onSay: (line: Pick<Line, 'line'>, said: Said) => void;
};

/** What a person says of a line by hand, one question at a time. */
export function LineDialogs({ open, work, onClose, onSay }: Props) {
  const words = useWords(CHOOSING);
  const { manner } = useLanguage();
  const narrow = useMediaQuery('(max-width: 48em)');
  if (open === null) return null;
  const { is, line } = open;
  const amount = amountText(manner, line.amount);
  const day = manner.day(line.day as Day);
  const isOut = line.amount.amount.startsWith('-');
  const title = {
    choose: isOut ? words.chooseOutTitle(amount, day) : words.chooseTitle(amount, day),
    account: words.accountTitle(amount),
    aside: words.asideTitle(amount),
  }[is];
  const form = { line, busy: work.match.isPending, error: work.match.error, onSay: (said: Said) => onSay(line, said), onClose };
  return (
    <TypedModal
      opened
      onClose={onClose}
      title={title}
      size={is === 'choose' ? 760 : 520}
      fullScreen={narrow}
      closeButtonProps={{ 'aria-label': words.cancel }}
    >
      {is === 'choose' ? <ChooseInvoices {...form} /> : is === 'account' ? <OnAccountForm {...form} /> : <AsideForm {...form} />}
      <OtherMoney work={work} onSay={onSay} />
    </TypedModal>
  );
}
