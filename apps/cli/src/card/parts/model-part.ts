import { factsTable, type WriteCardPart } from '../card-part.ts';
import { cardWords } from '../card-words.ts';

/** What it is, to the file, and how to make it again. */
export const modelPart: WriteCardPart = ({ bundle, chosen, run, version }, kit) => {
  const words = cardWords(kit.language);
  const { facts } = words;
  const { model, training, files, id, formatVersion } = bundle.manifest;
  const models = run.comparison.rows.map(({ name }) => name).join(',');
  const versions = Object.entries(training.versions).map(([name, value]) => `${name} ${value}`);
  return [
    { kind: 'heading', text: words.made },
    factsTable(
      [words.what, words.value],
      [
        [facts.bundle, id],
        [facts.model, `${chosen.label[kit.language]} (${model.name}, ${model.engine})`],
        [facts.parameters, training.parameters],
        [facts.columns, kit.number(chosen.columns)],
        [facts.folds, words.foldsAndSeed(kit.number(training.folds), String(training.seed))],
        [facts.weights, kit.number(model.weightRatio, 2)],
        [facts.seconds, kit.number(chosen.fitSeconds, 1)],
        [facts.versions, versions.join(', ')],
        [facts.format, `${formatVersion} (octroi ${version})`],
      ],
    ),
    {
      kind: 'note',
      text: words.again(
        `octroi train --preset ${run.preset} --models ${models} --parameters ${run.parameters} --folds ${run.folds} --seed ${run.seed} --threads ${training.threads}`,
      ),
    },
    {
      kind: 'fold',
      title: words.files,
      parts: [factsTable([words.file, 'sha256'], Object.entries(files))],
    },
  ];
};
