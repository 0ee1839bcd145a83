import type { ComponentChildren, JSX } from 'preact';

interface CommandNoticeProps {
  /** What fills the place. */
  readonly command: string;
  readonly children: ComponentChildren;
}

/** What will stand here, and the command that brings it. */
export function CommandNotice({ command, children }: CommandNoticeProps): JSX.Element {
  return (
    <div class="empty">
      <p>{children}</p>
      <pre class="command">
        <code>{command}</code>
      </pre>
    </div>
  );
}
