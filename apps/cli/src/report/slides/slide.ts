import type { DeckData } from '../deck-data.ts';
import type { Html } from '../../html/html.ts';
import type { SlideKit } from '../page/slide-kit.ts';

/** What stands under a slide's heading. */
export interface Slide {
  /** What the slide says, in a sentence. */
  readonly lead: string;
  readonly body: Html;
  /** Of the type: `large` where there is little to read; small where absent. */
  readonly size?: 'medium' | 'large';
}

export type WriteSlide = (data: DeckData, kit: SlideKit) => Slide;
