import { createBrowserRouter, Navigate } from 'react-router';
import { Entrance } from './shell/entrance.tsx';
import { ErrorScreen } from './shell/error-screen.tsx';
import { Shell } from './shell/shell.tsx';

/** Each screen is loaded when it is first opened. */
export const router = createBrowserRouter([
  { path: '/', element: <Entrance />, errorElement: <ErrorScreen /> },
  { path: '/connexion', lazy: async () => ({ Component: (await import('./screens/sign-in/sign-in.tsx')).SignIn }) },
  {
    path: '/e/:workspace/:creditor',
    element: <Shell />,
    errorElement: <ErrorScreen />,
    children: [
      { index: true, element: <Navigate to="reglages/loi" replace /> },
      { path: 'banque', lazy: async () => ({ Component: (await import('./screens/bank/bank.tsx')).Bank }) },
      { path: 'importer', lazy: async () => ({ Component: (await import('./screens/imports/imports.tsx')).Imports }) },
      { path: 'reglages/loi', lazy: async () => ({ Component: (await import('./screens/law/law-values.tsx')).LawValues }) },
    ],
  },
]);
