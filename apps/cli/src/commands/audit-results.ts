import { Command, Option } from 'commander';
import type { OpenContext } from '../context.ts';
import { say } from '../words.ts';

interface Options {
  readonly html?: string;
  readonly failOn?: 'finding';
}

const help = `
Examples:
  octroi audit-results results.json
  octroi audit-results comparison.csv --html audit.html
  octroi audit-results results.json --fail-on finding --json

The file is a table of models (name, confusion matrix, and what else is reported) with facts of the data,
the rule in use, the inputs and the drift report. docs/guide/audit-results.md describes it.`;

/** `octroi audit-results`: what someone else's results say against themselves, without their data. */
export function auditResultsCommand(open: OpenContext): Command {
  return new Command('audit-results')
    .description('find faults in results reported by others, from their own figures')
    .argument('<file>', 'reported results: JSON, or a table in CSV')
    .option('--html <file>', 'write a page as well')
    .addOption(
      new Option('--fail-on <what>', 'end with exit code 1 where there is one').choices([
        'finding',
      ]),
    )
    .addHelpText('after', help)
    .action(async (file: string, options: Options, command: Command) => {
      const context = open(command);
      const { language } = context;
      const { readResultsFile } = await import('../audit/read-results-file.ts');
      const { auditDocument } = await import('../audit/audit-document.ts');
      const document = auditDocument(await readResultsFile(file), language);
      if (options.html !== undefined) {
        const { writeAuditPage } = await import('../audit/write-audit-page.ts');
        await writeAuditPage(document, options.html, language);
        context.note(say('written', language, { path: options.html }));
      }
      if (options.failOn === 'finding' && document.findings.length > 0) context.exitWith(1);
      if (context.json) {
        context.print(JSON.stringify(document, null, 2));
        return;
      }
      const { renderAudit } = await import('../render/audit.ts');
      context.print(renderAudit(document, context));
    });
}
