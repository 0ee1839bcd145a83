import { Command } from 'commander';
import { champion } from '@octroi/workspace';
import type { OpenContext } from '../context.ts';
import { say } from '../words.ts';

interface Options {
  readonly bundle: string;
  readonly out?: string;
}

const help = `
Examples:
  octroi calibration
  octroi calibration --bundle demo20 --out pictures
  octroi calibration --json`;

/** `octroi calibration`: whether what a model predicts is what comes. */
export function calibrationCommand(open: OpenContext): Command {
  return new Command('calibration')
    .description('whether probabilities come true: reliability diagram, calibration error, mean')
    .option('--bundle <name>', 'folder, id, alias or preset', champion)
    .option('--out <folder>', 'where the SVG picture goes (default: beside the explanations)')
    .addHelpText('after', help)
    .action(async (options: Options, command: Command) => {
      const context = open(command);
      const { showCalibration } = await import('../calibration/show-calibration.ts');
      const document = await showCalibration(context, options);
      if (context.json) {
        context.print(JSON.stringify(document, null, 2));
        return;
      }
      const { renderCalibration } = await import('../render/calibration.ts');
      context.print(renderCalibration(document, context));
      context.note(say('written', context.language, { path: document.chart }));
    });
}
