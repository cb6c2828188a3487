import { createBrowserRouter, Navigate } from 'react-router';
import { Entrance } from './shell/entrance.tsx';
import { ErrorScreen } from './shell/error-screen.tsx';
import { Shell } from './shell/shell.tsx';
import { Waiting } from './shell/waiting.tsx';

/** Each screen is loaded when it is first opened. */
export const router = createBrowserRouter([
  {
    hydrateFallbackElement: <Waiting />,
    children: [
      { path: '/', element: <Entrance />, errorElement: <ErrorScreen /> },
      { path: '/connexion', lazy: async () => ({ Component: (await import('./screens/sign-in/sign-in.tsx')).SignIn }) },
      { path: '/sign-in', lazy: async () => ({ Component: (await import('./screens/sign-in/sign-in.tsx')).SignIn }) },
      { path: '/premier-pas', lazy: async () => ({ Component: (await import('./screens/sign-in/first-steps.tsx')).FirstSteps }) },
      { path: '/invitation/:token', lazy: async () => ({ Component: (await import('./screens/sign-in/invitation.tsx')).Invitation }) },
      { path: '/nouvel-espace', lazy: async () => ({ Component: (await import('./screens/company/new-workspace.tsx')).NewWorkspace }) },
      {
        path: '/e/:workspace/entreprise',
        lazy: async () => ({ Component: (await import('./screens/company/first-company.tsx')).FirstCompany }),
      },
      {
        path: '/e/:workspace/:creditor',
        element: <Shell />,
        errorElement: <ErrorScreen />,
        children: [
          { index: true, element: <Navigate to="aujourdhui" replace /> },
          { path: 'aujourdhui', lazy: async () => ({ Component: (await import('./screens/today/today.tsx')).Today }) },
          { path: 'debiteurs', lazy: async () => ({ Component: (await import('./screens/debtors/debtors.tsx')).Debtors }) },
          { path: 'debiteurs/:debtor', lazy: async () => ({ Component: (await import('./screens/debtor/debtor.tsx')).Debtor }) },
          { path: 'factures/:item', lazy: async () => ({ Component: (await import('./screens/invoice/invoice.tsx')).Invoice }) },
          { path: 'tableau', lazy: async () => ({ Component: (await import('./screens/dashboard/dashboard.tsx')).Dashboard }) },
          { path: 'courriers', lazy: async () => ({ Component: (await import('./screens/messages/messages.tsx')).Messages }) },
          { path: 'scenarios', lazy: async () => ({ Component: (await import('./screens/scenarios/scenarios.tsx')).Scenarios }) },
          { path: 'scenarios/:key', lazy: async () => ({ Component: (await import('./screens/scenarios/scenario.tsx')).Scenario }) },
          { path: 'demarrage', lazy: async () => ({ Component: (await import('./screens/start/start.tsx')).Start }) },
          { path: 'fiches', lazy: async () => ({ Component: (await import('./screens/guides/guides.tsx')).Guides }) },
          { path: 'fiches/:key', lazy: async () => ({ Component: (await import('./screens/guides/guide.tsx')).Guide }) },
          { path: 'reglages/entreprise', lazy: async () => ({ Component: (await import('./screens/company/company.tsx')).Company }) },
          { path: 'banque', lazy: async () => ({ Component: (await import('./screens/bank/bank.tsx')).Bank }) },
          { path: 'importer', lazy: async () => ({ Component: (await import('./screens/imports/imports.tsx')).Imports }) },
          { path: 'reglages/loi', lazy: async () => ({ Component: (await import('./screens/law/law-values.tsx')).LawValues }) },
          { path: 'reglages/regles', lazy: async () => ({ Component: (await import('./screens/rules/rules.tsx')).Rules }) },
          { path: 'reglages/emails', lazy: async () => ({ Component: (await import('./screens/emails/emails.tsx')).Emails }) },
          { path: 'reglages/paiements', lazy: async () => ({ Component: (await import('./screens/payments/payments.tsx')).Payments }) },
          { path: 'reglages/equipe', lazy: async () => ({ Component: (await import('./screens/team/team.tsx')).Team }) },
          { path: 'reglages/journal', lazy: async () => ({ Component: (await import('./screens/journal/journal.tsx')).Journal }) },
          { path: 'compte', lazy: async () => ({ Component: (await import('./screens/account/account.tsx')).Account }) },
        ],
      },
    ],
  },
]);
