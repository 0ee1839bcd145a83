import { render } from 'preact';
import { App } from './app/app.tsx';
import { keptTheme, showTheme } from './theme/theme.ts';
import './style/tokens.css';
import './style/base.css';
import './style/shell.css';
import './style/states.css';
import './style/fields.css';
import './style/result.css';
import './style/simulation.css';
import './style/print.css';

showTheme(keptTheme());
const page = document.getElementById('page');
if (page !== null) render(<App />, page);
