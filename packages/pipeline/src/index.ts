export { synthesise, type SynthesisedFile, type SynthesisRequest } from './synthesis/synthesise.ts';
