import './theme/tokens.css';
import './theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { askFailedAgain } from './graphql/answers.ts';
import { App } from './shell/App.tsx';
import { applyTheme } from './theme/theme.ts';

applyTheme();
window.addEventListener('online', askFailedAgain);

const place = document.getElementById('explorer');
if (place === null) throw new Error('expected an element with the id explorer in index.html; got none');
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
