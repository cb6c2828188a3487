import { createBrowserRouter } from 'react-router';
import { Entrance } from './shell/entrance.tsx';
import { ErrorScreen } from './shell/error-screen.tsx';
import { Home } from './shell/home.tsx';
import { screen } from './shell/once-back.tsx';
import { Shell } from './shell/shell.tsx';
import { Waiting } from './shell/waiting.tsx';

/** Each screen is loaded when it is first opened. */
export const router = createBrowserRouter([
  {
    hydrateFallbackElement: <Waiting />,
    children: [
      { path: '/', element: <Entrance />, errorElement: <ErrorScreen /> },
      { path: '/connexion', lazy: screen(async () => (await import('./screens/sign-in/sign-in.tsx')).SignIn) },
      { path: '/sign-in', lazy: screen(async () => (await import('./screens/sign-in/sign-in.tsx')).SignIn) },
      { path: '/premier-pas', lazy: screen(async () => (await import('./screens/sign-in/first-steps.tsx')).FirstSteps) },
      { path: '/invitation/:token', lazy: screen(async () => (await import('./screens/sign-in/invitation.tsx')).Invitation) },
      { path: '/nouvel-espace', lazy: screen(async () => (await import('./screens/company/new-workspace.tsx')).NewWorkspace) },
      {
        path: '/e/:workspace/entreprise',
        lazy: screen(async () => (await import('./screens/company/first-company.tsx')).FirstCompany),
      },
      {
        path: '/e/:workspace/:creditor',
        element: <Shell />,
        errorElement: <ErrorScreen />,
        children: [
          { index: true, element: <Home /> },
          { path: 'aujourdhui', lazy: screen(async () => (await import('./screens/today/today.tsx')).Today) },
          { path: 'debiteurs', lazy: screen(async () => (await import('./screens/debtors/debtors.tsx')).Debtors) },
          { path: 'debiteurs/:debtor', lazy: screen(async () => (await import('./screens/debtor/debtor.tsx')).Debtor) },
          { path: 'debiteurs/:debtor/actes/:paper', lazy: screen(async () => (await import('./screens/papers/paper.tsx')).Paper) },
          { path: 'debiteurs/:debtor/suite', lazy: screen(async () => (await import('./screens/decide/decide.tsx')).Decide) },
          { path: 'procedures', lazy: screen(async () => (await import('./screens/proceedings/proceedings.tsx')).Proceedings) },
          { path: 'confies', lazy: screen(async () => (await import('./screens/hand-overs/hand-overs.tsx')).HandOvers) },
          { path: 'confies/:handOver', lazy: screen(async () => (await import('./screens/hand-overs/hand-over.tsx')).HandOver) },
          { path: 'clients', lazy: screen(async () => (await import('./screens/clients/clients.tsx')).Clients) },
          { path: 'clients/:client', lazy: screen(async () => (await import('./screens/clients/client.tsx')).ClientPage) },
          { path: 'reversements', lazy: screen(async () => (await import('./screens/clients/client.tsx')).OwnMoney) },
          { path: 'reglages/agence', lazy: screen(async () => (await import('./screens/clients/agency.tsx')).Agency) },
          { path: 'factures/:item', lazy: screen(async () => (await import('./screens/invoice/invoice.tsx')).Invoice) },
          {
            path: 'procedures-collectives',
            lazy: screen(async () => (await import('./screens/insolvency/insolvency-list.tsx')).InsolvencyList),
          },
          { path: 'tableau', lazy: screen(async () => (await import('./screens/dashboard/dashboard.tsx')).Dashboard) },
          { path: 'courriers', lazy: screen(async () => (await import('./screens/messages/messages.tsx')).Messages) },
          { path: 'scenarios', lazy: screen(async () => (await import('./screens/scenarios/scenarios.tsx')).Scenarios) },
          { path: 'scenarios/:key', lazy: screen(async () => (await import('./screens/scenarios/scenario.tsx')).Scenario) },
          { path: 'demarrage', lazy: screen(async () => (await import('./screens/start/start.tsx')).Start) },
          { path: 'fiches', lazy: screen(async () => (await import('./screens/guides/guides.tsx')).Guides) },
          { path: 'fiches/:key', lazy: screen(async () => (await import('./screens/guides/guide.tsx')).Guide) },
          { path: 'reglages/entreprise', lazy: screen(async () => (await import('./screens/company/company.tsx')).Company) },
          { path: 'banque', lazy: screen(async () => (await import('./screens/bank/bank.tsx')).Bank) },
          { path: 'importer', lazy: screen(async () => (await import('./screens/imports/imports.tsx')).Imports) },
          { path: 'reglages/loi', lazy: screen(async () => (await import('./screens/law/law-values.tsx')).LawValues) },
          { path: 'reglages/regles', lazy: screen(async () => (await import('./screens/rules/rules.tsx')).Rules) },
          { path: 'reglages/emails', lazy: screen(async () => (await import('./screens/emails/emails.tsx')).Emails) },
          { path: 'reglages/recommandes', lazy: screen(async () => (await import('./screens/post/post.tsx')).Post) },
          { path: 'reglages/paiements', lazy: screen(async () => (await import('./screens/payments/payments.tsx')).Payments) },
          { path: 'reglages/equipe', lazy: screen(async () => (await import('./screens/team/team.tsx')).Team) },
          { path: 'reglages/journal', lazy: screen(async () => (await import('./screens/journal/journal.tsx')).Journal) },
          { path: 'compte', lazy: screen(async () => (await import('./screens/account/account.tsx')).Account) },
        ],
      },
    ],
  },
]);
