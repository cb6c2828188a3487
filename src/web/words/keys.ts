import { en, fr } from '../../words/phrase.ts';

type Rows = readonly (readonly [string, string])[];

const french = {
  title: 'Raccourcis clavier',
  open: 'Raccourcis clavier',
  close: 'Fermer',
  here: (screen: string) => fr`Sur cet écran : ${screen}`,
  inList: fr`Dans la liste (cliquez sur une ligne, ou Tab pour y aller) :`,
  noneHere: fr`Cet écran n’a pas de touches à lui.`,
  everywhere: 'Partout',
  general: [
    ['Ctrl K, ⌘ K', fr`rechercher, aller à un écran ou lancer une action, par son nom`],
    ['?', 'cette aide'],
    ['Tab, Maj Tab', fr`élément suivant, précédent`],
    ['Échap', fr`fermer ce qui est ouvert`],
  ] as Rows,
  go: fr`Aller à un écran : g, puis`,
  debtors: [
    ['/', 'chercher dans la liste'],
    ['↓', fr`débiteur suivant`],
    ['↑', fr`débiteur précédent`],
    ['Entrée', 'ouvrir la fiche'],
  ] as Rows,
  single: fr`Raccourcis d’une seule touche (?, / et g)`,
  singleAbout: fr`À désactiver si vous dictez au clavier ou si des touches partent toutes seules. Ctrl K reste.`,
};

const english: typeof french = {
  title: 'Keyboard shortcuts',
  open: 'Keyboard shortcuts',
  close: 'Close',
  here: (screen) => en`On this screen: ${screen}`,
  inList: en`In the list (click a line, or Tab to go there):`,
  noneHere: en`This screen has no keys of its own.`,
  everywhere: 'Everywhere',
  general: [
    ['Ctrl K, ⌘ K', en`search, go to a screen or begin an action, by its name`],
    ['?', 'this help'],
    ['Tab, Shift Tab', en`next element, previous one`],
    ['Esc', en`close what is open`],
  ],
  go: en`Go to a screen: g, then`,
  debtors: [
    ['/', 'search in the list'],
    ['↓', 'next debtor'],
    ['↑', 'previous debtor'],
    ['Enter', 'open the debtor'],
  ],
  single: en`Shortcuts of a single key (?, / and g)`,
  singleAbout: en`Turn them off if you dictate, or if keys go off by themselves. Ctrl K stays.`,
};

export const KEYS = { fr: french, en: english };
