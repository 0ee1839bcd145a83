import { Command } from 'commander';
import type { OpenContext } from '../context.ts';
import { renderIngestReport } from '../render/ingest-report.ts';
import type { IngestOptions } from '../steps/ingest-step.ts';
import { maxRejectsOption } from '../options.ts';
import { say } from '../words.ts';

/** `octroi ingest`: raw files into typed Parquet, with a report of what was rejected. */
export function ingestCommand(open: OpenContext): Command {
  return new Command('ingest')
    .description('read CSV, CSV.gz, a zip or Parquet into typed Parquet; report what is rejected')
    .argument('<source>', 'folder, zip or single file')
    .option(...maxRejectsOption)
    .addHelpText(
      'after',
      '\nExamples:\n  octroi ingest home-credit.zip\n  octroi ingest data/ --json',
    )
    .action(async (source: string, options: IngestOptions, command: Command) => {
      const context = open(command);
      const { ingestStep } = await import('../steps/ingest-step.ts');
      const report = await ingestStep(context, source, options);
      if (context.json) {
        context.print(JSON.stringify(report, null, 2));
        return;
      }
      context.print(renderIngestReport(report, context));
      context.note(say('next', context.language, { command: 'octroi profile' }));
    });
}
