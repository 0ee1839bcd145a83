import { expect, test } from 'vitest';
import { htmlText } from '../../html/html.ts';
import { slideKit } from '../page/slide-kit.ts';
import { smallDeck } from '../testing/small-deck.ts';
import { trackingSlide } from './tracking-slide.ts';

const tracked = { id: '3f2a91c0b81d07e4', models: 4, folds: 20, servers: [] as string[] };

test('the slide names the tracked run and what is under it', () => {
  const deck = smallDeck(undefined, { tracked });
  const text = htmlText(trackingSlide(deck, slideKit('en')).body);
  expect(text).toContain('as run 3f2a91c0 with 4 models and 20 folds under it, in the workspace.');
  expect(text).not.toContain('server');
});

test('the slide names the server that has the run', () => {
  const servers = ['https://mlflow.example'];
  const deck = smallDeck(undefined, { tracked: { ...tracked, servers } });
  expect(htmlText(trackingSlide(deck, slideKit('en')).body)).toContain(
    'and on the MLflow server https://mlflow.example.',
  );
  expect(htmlText(trackingSlide(deck, slideKit('fr')).body)).toContain(
    'sur le serveur MLflow https://mlflow.example.',
  );
});
