import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { libraryInWheel } from '@octroi/boosters';
import { OctroiError } from '@octroi/core';
import { findWheel } from './find-wheel.ts';
import { unpackWheel } from './unpack-wheel.ts';
import { requirement, wheels, type Wheel } from './wheels.ts';

interface FetchRequest {
  /** Filled with one folder per platform. */
  readonly folder: string;
  /** As `process.platform` and `process.arch`. */
  readonly platform: string;
  readonly arch: string;
  /** pip's settings, and OCTROI_WHEELS: a folder with wheels placed by hand. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Told when something is done; silent when all is there. */
  readonly say: (line: string) => void;
  /** The wheels to bring; the pinned ones when absent. */
  readonly wanted?: readonly Wheel[];
}

const stampFile = 'wheels.json';

/**
 * Brings the shared libraries of LightGBM and XGBoost for one platform, once.
 *
 * The hash of each wheel is checked before it is opened. The platform's folder appears whole, under
 * its name, or not at all. Throws BOOSTER_PLATFORM_UNKNOWN, BOOSTER_PIP_MISSING,
 * BOOSTER_WHEEL_UNAVAILABLE, BOOSTER_WHEEL_HASH and BOOSTER_WHEEL_DAMAGED.
 */
export async function fetchBoosters(request: FetchRequest): Promise<void> {
  const wanted = request.wanted ?? pinnedWheels(request);
  const target = path.join(request.folder, `${request.platform}-${request.arch}`);
  if (isComplete(target, { wanted, platform: request.platform })) return;
  const staging = `${target}.${process.pid}.tmp`;
  rmSync(staging, { recursive: true, force: true });
  try {
    for (const wheel of wanted) await bring(wheel, staging, request);
    rmSync(path.join(staging, 'wheels'), { recursive: true, force: true });
    linkOpenmp(staging);
    writeFileSync(path.join(staging, stampFile), stampOf(wanted));
    rmSync(target, { recursive: true, force: true });
    renameSync(staging, target);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

function pinnedWheels({ platform, arch }: FetchRequest): readonly Wheel[] {
  const name = `${platform}-${arch}`;
  if (Object.hasOwn(wheels, name)) return wheels[name];
  const known = Object.keys(wheels).join(', ');
  throw new OctroiError('BOOSTER_PLATFORM_UNKNOWN', { platform: name, known });
}

async function bring(wheel: Wheel, staging: string, request: FetchRequest): Promise<void> {
  const { environment, say } = request;
  say(`bringing ${requirement(wheel)} (${wheel.platform})`);
  const folder = path.join(staging, 'wheels', wheel.name);
  const placed = environment['OCTROI_WHEELS'];
  mkdirSync(staging, { recursive: true });
  const file = findWheel({ wheel, folder, environment, placed });
  await unpackWheel(file, staging);
}

function isComplete(
  target: string,
  { wanted, platform }: { wanted: readonly Wheel[]; platform: string },
): boolean {
  const stamp = path.join(target, stampFile);
  const libraries = (['lightgbm', 'xgboost'] as const).map((engine) =>
    path.join(target, libraryInWheel(engine, platform)),
  );
  if (![stamp, ...libraries].every((file) => existsSync(file))) return false;
  return readFileSync(stamp, 'utf8') === stampOf(wanted);
}

function stampOf(wanted: readonly Wheel[]): string {
  return `${JSON.stringify(wanted, null, 2)}\n`;
}

/**
 * LightGBM asks for `libgomp.so.1`, which not every machine has. XGBoost's wheel brings one under
 * another name: a link gives it the name that LightGBM looks for.
 */
function linkOpenmp(folder: string): void {
  const inWheel = path.join(folder, 'xgboost_cpu.libs');
  if (!existsSync(inWheel)) return;
  const runtime = readdirSync(inWheel).find((file) => file.startsWith('libgomp'));
  if (runtime === undefined) return;
  mkdirSync(path.join(folder, 'openmp'));
  symlinkSync(
    path.join('..', 'xgboost_cpu.libs', runtime),
    path.join(folder, 'openmp', 'libgomp.so.1'),
  );
}
