import type { ComponentChildren, JSX } from 'preact';

interface LinkProps {
  readonly href: string;
  readonly goTo: (path: string) => void;
  readonly children: ComponentChildren;
  /** Says that the link leads to where the reader is. */
  readonly current?: 'page' | 'true' | undefined;
  /** Language of the link's text and of what it leads to. */
  readonly lang?: string;
}

/** A real link, followed within the page where a plain click allows it. */
export function Link({ goTo, href, children, current, lang }: LinkProps): JSX.Element {
  const follow = (event: MouseEvent): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
      return;
    }
    event.preventDefault();
    goTo(href);
  };
  return (
    <a href={href} aria-current={current} lang={lang} hreflang={lang} onClick={follow}>
      {children}
    </a>
  );
}
