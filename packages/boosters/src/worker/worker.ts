/** The training child: loads the native libraries and does one request after the other. */
import { Socket } from 'node:net';
import { isOctroiError } from '@octroi/core';
import type { Engine, EngineName } from '../engine/engine.ts';
import { openHandles } from '../engine/open-handles.ts';
import { LightgbmEngine } from '../lightgbm/engine.ts';
import { XgboostEngine } from '../xgboost/engine.ts';
import { ArrayPipe } from './array-pipe.ts';
import type { FromChild, StartMessage, ToChild, WorkMessage } from './protocol.ts';
import { Work } from './work.ts';

const pipeDescriptor = 4;
const socket = new Socket({ fd: pipeDescriptor });
const pipe = new ArrayPipe(socket);
const engines = new Map<EngineName, Engine>();
let start: StartMessage | null = null;
let current: Work | null = null;

process.on('message', (message: ToChild) => {
  switch (message.kind) {
    case 'start':
      start = message;
      return;
    case 'cancel':
      current?.cancel();
      return;
    case 'train':
    case 'predict':
    case 'importances':
      void answer(message);
  }
});

process.on('disconnect', () => {
  current?.cancel();
  socket.destroy();
});

async function answer(message: WorkMessage): Promise<void> {
  const work = new Work({ pipe, threads: start?.threads ?? 1, report: send, engine: engineOf });
  current = work;
  try {
    await work.run(message);
  } catch (error) {
    send(failure(error));
  } finally {
    current = null;
  }
}

/** A library is loaded at its first use: a run with one engine does not need the other. */
function engineOf(name: EngineName): Engine {
  const known = engines.get(name);
  if (known !== undefined) return known;
  if (start === null) throw new Error('a request came before the start message');
  const path = start.libraries[name];
  const engine = name === 'lightgbm' ? new LightgbmEngine(path) : new XgboostEngine(path);
  engines.set(name, engine);
  return engine;
}

function send(message: FromChild): void {
  if (process.connected) process.send?.(message);
}

function failure(error: unknown): FromChild {
  const message = error instanceof Error ? error.message : String(error);
  const known = isOctroiError(error);
  return {
    kind: 'failed',
    code: known ? error.code : null,
    values: known ? error.values : {},
    message,
    openHandles: openHandles(),
  };
}
