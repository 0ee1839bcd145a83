export { waterfall } from '@octroi/charts';
