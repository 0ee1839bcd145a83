import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** The browser of this machine: CHROMIUM_PATH, or one on the PATH; undefined where there is none. */
export const chromiumPath = findChromium();

/** Ends the title of what is skipped on a machine without a browser. */
export const needsChromium = 'needs chromium: `make test` brings it to Debian, as root';

/** A browser without a window that asks nothing of any other machine. */
export function launchChromium(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error(needsChromium);
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

function findChromium(): string | undefined {
  const { CHROMIUM_PATH: named, PATH = '' } = process.env;
  const folders = PATH.split(path.delimiter);
  const onPath = ['chromium', 'chromium-browser', 'google-chrome'].flatMap((name) =>
    folders.map((folder) => path.join(folder, name)),
  );
  const candidates = named === undefined || named === '' ? onPath : [named, ...onPath];
  return candidates.find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
