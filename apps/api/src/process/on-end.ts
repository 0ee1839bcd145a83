/**
 * Calls `end` once when the process is asked to end: by SIGTERM or SIGINT, or because the parent that
 * holds its channel is gone. Asked a second time by a signal, it ends at once.
 */
export function onEnd(end: () => void): void {
  let ending = false;
  const once = (): void => {
    if (ending) return;
    ending = true;
    end();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (ending) process.exit(1);
      once();
    });
  }
  if (process.connected) process.on('disconnect', once);
}
