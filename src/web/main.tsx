import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import './design.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { heedSigns } from './client/attended.ts';
import { watchNetwork } from './client/connection.ts';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
heedSigns(window);
watchNetwork();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
