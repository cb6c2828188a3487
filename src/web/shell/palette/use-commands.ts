import {
  IconArrowsExchange,
  IconCalendarTime,
  IconCircleCheck,
  IconDownload,
  IconFileExport,
  IconFileImport,
  IconHeartHandshake,
  IconHelp,
  IconKey,
  IconListDetails,
  IconMail,
  IconMailOpened,
  IconPercentage,
  IconPlayerPause,
  IconPlayerPlay,
  IconPrinter,
  IconReceiptRefund,
  IconScale,
  IconSend,
  IconShieldCheck,
  IconUserPlus,
} from '@tabler/icons-react';
import { useLocation, useNavigate } from 'react-router';
import { ACT_ASKED } from '../../parts/asked-act.ts';
import { useWords } from '../../words/language.tsx';
import { PALETTE } from '../../words/palette.ts';
import { useMay, usePlace } from '../place.ts';

export type Action = keyof (typeof PALETTE)['fr']['actions'];
/** Something to do or to look at, by its name. */
export type Command = { readonly id: Action; readonly icon: typeof IconMail; readonly act: () => void; readonly about?: string };

type Known = {
  readonly id: Action;
  readonly icon: typeof IconMail;
  readonly needs?: keyof ReturnType<typeof useMays>;
  readonly to: string;
};

/** What is begun on the page of one debtor. */
const OF_DEBTOR: readonly Known[] = [
  { id: 'promise', icon: IconHeartHandshake, needs: 'work', to: 'promesse' },
  { id: 'plan', icon: IconCalendarTime, needs: 'approve', to: 'echeancier' },
  { id: 'dispute', icon: IconScale, needs: 'work', to: 'litige' },
  { id: 'hold', icon: IconPlayerPause, needs: 'work', to: 'suspendre' },
];

/** What is begun on a screen, and views of it, in the order of a day's work. */
const ELSEWHERE: readonly Known[] = [
  { id: 'import', icon: IconFileImport, needs: 'work', to: 'importer' },
  { id: 'match', icon: IconArrowsExchange, needs: 'work', to: 'banque' },
  { id: 'day', icon: IconPlayerPlay, needs: 'approve', to: `aujourdhui?${ACT_ASKED}=decider` },
  { id: 'approve', icon: IconCircleCheck, needs: 'approve', to: 'aujourdhui?vue=approve' },
  { id: 'send', icon: IconSend, needs: 'approve', to: `aujourdhui?${ACT_ASKED}=envoyer` },
  { id: 'print', icon: IconPrinter, needs: 'approve', to: `aujourdhui?${ACT_ASKED}=imprimer` },
  { id: 'questions', icon: IconHelp, to: 'aujourdhui?vue=questions' },
  { id: 'replies', icon: IconMailOpened, to: 'aujourdhui?vue=replies' },
  { id: 'acts', icon: IconListDetails, to: 'banque?vue=imputations' },
  { id: 'credits', icon: IconReceiptRefund, to: 'banque?vue=credits' },
  { id: 'clearing', icon: IconFileExport, to: 'banque?vue=comptabilite' },
  { id: 'texts', icon: IconMail, to: 'courriers?vue=textes' },
  { id: 'start', icon: IconPlayerPlay, to: 'demarrage' },
  { id: 'invite', icon: IconUserPlus, needs: 'people', to: 'reglages/equipe' },
  { id: 'backup', icon: IconShieldCheck, needs: 'settings', to: 'reglages/journal' },
  { id: 'rate', icon: IconPercentage, needs: 'settings', to: 'reglages/loi' },
  { id: 'password', icon: IconKey, to: 'compte' },
];

/** What the person may do, from wherever they are; about a debtor on its page, elsewhere the debtor is chosen first. */
export function useCommands(): Command[] {
  const words = useWords(PALETTE);
  const navigate = useNavigate();
  const { workspace, creditor } = usePlace();
  const { pathname } = useLocation();
  const mays = useMays();
  const base = `/e/${encodeURIComponent(workspace)}/${creditor}`;
  const goTo = (path: string) => () => void navigate(`${base}/${path}`);
  const allowed = ({ needs }: Known) => mays[needs ?? 'read'];
  const [, debtor] = /\/debiteurs\/(\d+)$/.exec(pathname) ?? [];
  const about = OF_DEBTOR.filter(allowed).map(({ id, icon, to }): Command => {
    if (debtor !== undefined) return { id, icon, act: goTo(`debiteurs/${debtor}?${ACT_ASKED}=${to}`), about: words.thisDebtor };
    return { id, icon, act: goTo('debiteurs'), about: words.chooseDebtor };
  });
  const others = ELSEWHERE.filter(allowed).map(({ id, icon, to }): Command => ({ id, icon, act: goTo(to) }));
  const csv = `/api/w/${encodeURIComponent(workspace)}/creditors/${creditor}/debtors.csv`;
  const download: Command = { id: 'csv', icon: IconDownload, act: () => window.location.assign(csv) };
  return debtor === undefined ? [...others, download, ...about] : [...about, ...others, download];
}

function useMays() {
  return { read: useMay('read'), work: useMay('work'), approve: useMay('approve'), settings: useMay('settings'), people: useMay('people') };
}
