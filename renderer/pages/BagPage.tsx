export { BagPage } from './bag/BagPage';
