import { Command } from 'commander';
import type { OpenContext } from '../context.ts';
import { renderIngestReport } from '../render/ingest-report.ts';
import { ingestStep } from '../steps/ingest-step.ts';
import { say } from '../words.ts';

/** `octroi ingest`: raw files into typed Parquet, with a report of what was rejected. */
export function ingestCommand(open: OpenContext): Command {
  return new Command('ingest')
    .description('read CSV, CSV.gz, a zip or Parquet into typed Parquet; report what is rejected')
    .argument('<source>', 'folder, zip or single file')
    .addHelpText(
      'after',
      '\nExamples:\n  octroi ingest home-credit.zip\n  octroi ingest data/ --json',
    )
    .action(async (source: string, _options: unknown, command: Command) => {
      const context = open(command);
      const report = await ingestStep(context, source);
      if (context.json) {
        context.print(JSON.stringify(report, null, 2));
        return;
      }
      context.print(renderIngestReport(report, context.language));
      context.note(say('next', context.language, { command: 'octroi profile' }));
    });
}
