import { languageOf, type Language } from '@octroi/core';
import type { FunctionComponent, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { KeyForm } from '../access/key-form.tsx';
import { onKeyRefused } from '../access/key.ts';
import { pathTo, type View } from '../routing/place.ts';
import { usePlace } from '../routing/use-place.ts';
import { SimulationView } from '../simulation/simulation-view.tsx';
import { keptTheme, showTheme, type Theme } from '../theme/theme.ts';
import { SpeechContext, speechIn, useSpeech } from '../words/words.ts';
import { Header } from './header.tsx';
import { keep, kept } from './kept.ts';
import { LazyView } from './lazy-view.tsx';

/** The whole page. */
export function App(): JSX.Element {
  const place = usePlace();
  const [theme, setTheme] = useState<Theme>(keptTheme);
  const [locked, setLocked] = useState(false);
  const language = place.language ?? keptLanguage();
  const speech = speechIn(language);
  const title = locked ? speech.words.access.title : speech.words[place.view].title;
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${title} · Octroi`;
    keep('language', language);
  }, [language, title]);
  useEffect(
    () =>
      onKeyRefused(() => {
        setLocked(true);
      }),
    [],
  );
  useEffect(() => {
    showTheme(theme);
  }, [theme]);
  const changeLanguage = (chosen: Language): void => {
    place.replace(`${pathTo(place.view, chosen)}${location.hash}`);
  };
  return (
    <SpeechContext.Provider value={speech}>
      <SkipLink />
      <Header
        view={place.view}
        theme={theme}
        goTo={place.goTo}
        changeLanguage={changeLanguage}
        changeTheme={setTheme}
      />
      {locked ? (
        <KeyForm
          opened={() => {
            setLocked(false);
          }}
        />
      ) : (
        <Content view={place.view} arrived={place.moves > 0} />
      )}
      <Footer />
    </SpeechContext.Provider>
  );
}

interface ContentProps {
  readonly view: View;
  /** The reader came here by a link of the page: the heading takes the focus. */
  readonly arrived: boolean;
}

/** Views stay once they were looked at: what was entered in one is there on return. */
function Content({ view, arrived }: ContentProps): JSX.Element {
  const seen = useRef(new Set<View>());
  seen.current.add(view);
  return (
    <main class="main" id="content" tabIndex={-1}>
      <Heading key={view} view={view} arrived={arrived} />
      {seen.current.has('simulation') && (
        <div hidden={view !== 'simulation'}>
          <SimulationView looked={view === 'simulation'} />
        </div>
      )}
      {seen.current.has('models') && (
        <div hidden={view !== 'models'}>
          <LazyView load={loadModels} />
        </div>
      )}
      {seen.current.has('decision') && (
        <div hidden={view !== 'decision'}>
          <LazyView load={loadDecision} />
        </div>
      )}
      {seen.current.has('drift') && (
        <div hidden={view !== 'drift'}>
          <LazyView load={loadDrift} />
        </div>
      )}
    </main>
  );
}

function Heading({ view, arrived }: ContentProps): JSX.Element {
  const { words } = useSpeech();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!arrived) return;
    scrollTo(0, 0);
    heading.current?.focus();
  }, []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {words[view].title}
      </h1>
      <p class="lead">{words[view].lead}</p>
    </>
  );
}

async function loadModels(): Promise<FunctionComponent> {
  return (await import('../models/models-view.tsx')).ModelsView;
}

async function loadDecision(): Promise<FunctionComponent> {
  return (await import('../decision/decision-view.tsx')).DecisionView;
}

async function loadDrift(): Promise<FunctionComponent> {
  return (await import('../drift/drift-view.tsx')).DriftView;
}

/** Past the header; the address stays as it is, for it holds the applicant. */
function SkipLink(): JSX.Element {
  const { words } = useSpeech();
  return (
    <a
      class="skip"
      href="#content"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('content')?.focus();
      }}
    >
      {words.shell.skip}
    </a>
  );
}

function Footer(): JSX.Element {
  const { words } = useSpeech();
  return (
    <footer class="footer">
      <p>
        {words.shell.footer} <a href="/docs">{words.shell.api}</a>
      </p>
    </footer>
  );
}

function keptLanguage(): Language {
  return languageOf(kept('language') ?? navigator.language);
}
