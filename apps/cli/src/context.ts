import type { Workspace } from '@octroi/workspace';
import type { Language, Progress } from '@octroi/core';
import type { Portfolio } from '@octroi/features';
import type { Command } from 'commander';

/** What a command may touch of the world outside: all of it comes in here. */
export interface Context {
  readonly portfolio: Portfolio;
  readonly workspace: Workspace;
  /** Octroi's version: part of what a step's outcome depends on. */
  readonly version: string;
  /** Octroi's own folder, where native libraries are kept. */
  readonly home: string;
  readonly language: Language;
  /** Print JSON instead of text. */
  readonly json: boolean;
  readonly threads: number;
  /** What the data engine may hold before it spills. */
  readonly memoryBytes: number;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** Columns of the terminal; Infinity where the output is none. */
  readonly width: number;
  /** Whether text may be coloured: a terminal, and NO_COLOR is unset. */
  readonly colour: boolean;
  /** Prints one block of text to standard output. */
  print(text: string): void;
  /** Prints one line to standard error: what is being done, what to do next. */
  note(text: string): void;
  /** What the process ends with, where a command ended well but what it ran did not. */
  exitWith(code: number): void;
  now(): Date;
}

/** Makes the context of a command from the options that every command has. */
export type OpenContext = (command: Command) => Context;
