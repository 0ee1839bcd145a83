import { kept, keep } from '../app/kept.ts';

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The theme chosen before; `auto` follows the system. */
export function keptTheme(): Theme {
  const name = kept('theme');
  return themes.find((theme) => theme === name) ?? 'auto';
}

/** Shows a theme, and keeps the choice. */
export function showTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  keep('theme', theme);
}
