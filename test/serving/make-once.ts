import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

type Make = (staging: string) => Promise<void>;

const beingMade = new Map<string, Promise<void>>();

/**
 * Makes a folder once, however many processes ask for it at the same time: the first makes it under
 * another name and renames it, the others wait. A maker that died is replaced by the next one.
 */
export async function makeOnce(folder: string, make: Make): Promise<void> {
  if (existsSync(folder)) return;
  const making = beingMade.get(folder) ?? makeAmongProcesses(folder, make);
  beingMade.set(folder, making);
  try {
    await making;
  } finally {
    beingMade.delete(folder);
  }
}

async function makeAmongProcesses(folder: string, make: Make): Promise<void> {
  const lock = `${folder}.lock`;
  mkdirSync(path.dirname(folder), { recursive: true });
  while (!existsSync(folder)) {
    if (takeLock(lock)) await makeWithLock(folder, lock, make);
    else await setTimeout(100);
  }
}

async function makeWithLock(folder: string, lock: string, make: Make): Promise<void> {
  const staging = `${folder}.${process.pid}.tmp`;
  try {
    if (existsSync(folder)) return;
    rmSync(staging, { recursive: true, force: true });
    mkdirSync(staging);
    await make(staging);
    if (!existsSync(folder)) renameSync(staging, folder);
  } finally {
    rmSync(staging, { recursive: true, force: true });
    rmSync(lock, { force: true });
  }
}

/** The lock appears with its owner's process id in it, or not at all. */
function takeLock(lock: string): boolean {
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, `${process.pid}`);
  try {
    linkSync(own, lock);
    return true;
  } catch {
    removeIfOrphaned(lock);
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

function removeIfOrphaned(lock: string): void {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    if (owner === process.pid || !isAlive(owner)) rmSync(lock, { force: true });
  } catch {
    // The owner took it away meanwhile.
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
