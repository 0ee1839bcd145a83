import { languages, type Language } from '@octroi/core';
import type { JSX } from 'preact';
import { Link } from '../routing/link.tsx';
import { pathTo, views, type View } from '../routing/place.ts';
import { themes, type Theme } from '../theme/theme.ts';
import { useSpeech } from '../words/words.ts';

interface HeaderProps {
  readonly view: View;
  readonly theme: Theme;
  readonly goTo: (path: string) => void;
  readonly changeLanguage: (language: Language) => void;
  readonly changeTheme: (theme: Theme) => void;
}

/** Name, views, language and theme. */
export function Header(props: HeaderProps): JSX.Element {
  const { words, language } = useSpeech();
  return (
    <header class="header">
      <div class="header-row">
        <span class="brand">Octroi</span>
        <nav class="views" aria-label={words.shell.views}>
          {views.map((view) => (
            <Link
              key={view}
              href={pathTo(view, language)}
              goTo={props.goTo}
              current={view === props.view ? 'page' : undefined}
            >
              {words.shell[view]}
            </Link>
          ))}
        </nav>
        <div class="settings">
          <LanguageSwitch view={props.view} change={props.changeLanguage} />
          <ThemeChoice theme={props.theme} change={props.changeTheme} />
        </div>
      </div>
    </header>
  );
}

const names: Readonly<Record<Language, string>> = { fr: 'Français', en: 'English' };

interface LanguageSwitchProps {
  readonly view: View;
  readonly change: (language: Language) => void;
}

function LanguageSwitch({ view, change }: LanguageSwitchProps): JSX.Element {
  const { words, language: current } = useSpeech();
  return (
    <nav class="languages" aria-label={words.shell.language}>
      {languages.toReversed().map((language) => (
        <Link
          key={language}
          href={pathTo(view, language)}
          goTo={() => {
            change(language);
          }}
          lang={language}
          current={language === current ? 'true' : undefined}
        >
          {names[language]}
        </Link>
      ))}
    </nav>
  );
}

interface ThemeChoiceProps {
  readonly theme: Theme;
  readonly change: (theme: Theme) => void;
}

function ThemeChoice({ theme, change }: ThemeChoiceProps): JSX.Element {
  const { words } = useSpeech();
  return (
    <label class="theme">
      <span class="unseen">{words.shell.theme}</span>
      <select
        value={theme}
        onChange={({ currentTarget }) => {
          change(themes.find((name) => name === currentTarget.value) ?? 'auto');
        }}
      >
        {themes.map((name) => (
          <option key={name} value={name}>
            {words.shell.themes[name]}
          </option>
        ))}
      </select>
    </label>
  );
}
