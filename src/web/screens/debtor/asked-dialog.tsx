import { notifications } from '@mantine/notifications';
import { WriteOffForm } from '../bank/write-off.tsx';
import type { DebtorCard } from './debtor-data.ts';
import { DisputeForm } from './dispute-form.tsx';
import { FileForm } from './file-form.tsx';
import { HoldForm } from './hold-form.tsx';
import { InsolvencyForm } from './insolvency-form.tsx';
import { CallNoteForm, NoteForm } from './note-form.tsx';
import { OfferForm } from './offer-form.tsx';
import { PlanForm } from './plan-form.tsx';
import { PromiseForm } from './promise-form.tsx';

/** What can be asked for about a debtor as a whole, each with its dialog. */
export type Ask = 'call' | 'promise' | 'dispute' | 'insolvency' | 'plan' | 'offer' | 'hold' | 'write-off' | 'note' | 'document';
export type OnAsk = (ask: Ask) => void;

type Props = { readonly ask: Ask | null; readonly card: DebtorCard; readonly onClose: () => void };

/** The dialog of what was asked for, from wherever on the page. */
export function AskedDialog({ ask, card, onClose }: Props) {
  const at = { card, onClose };
  switch (ask) {
    case null:
      return null;
    case 'call':
      return <CallNoteForm debtor={card.id} onClose={onClose} />;
    case 'note':
      return <NoteForm debtor={card.id} onClose={onClose} />;
    case 'document':
      return <FileForm {...at} />;
    case 'promise':
      return <PromiseForm {...at} items={null} />;
    case 'dispute':
      return <DisputeForm {...at} />;
    case 'insolvency':
      return <InsolvencyForm {...at} />;
    case 'plan':
      return <PlanForm {...at} />;
    case 'offer':
      return <OfferForm {...at} />;
    case 'hold':
      return <HoldForm {...at} items={null} />;
    case 'write-off':
      return <WriteOffForm among={invoicesOf(card)} onTold={told} onClose={onClose} />;
  }
}

function told(message: string): void {
  notifications.show({ message, color: 'teal' });
}

function invoicesOf(card: DebtorCard) {
  return card.items.filter(isDebt).map(({ id, number, open }) => ({ item: id, number, open, debtor: { name: card.name } }));
}

/** An open invoice: something is owed. */
export function isDebt({ kind }: DebtorCard['items'][number]): boolean {
  return kind === 'invoice';
}
