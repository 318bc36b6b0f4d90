import './noCode.ts';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './theme/fonts.ts';
import './theme/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { wordValidity } from './ui/validityWords.ts';

wordValidity(document);
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
