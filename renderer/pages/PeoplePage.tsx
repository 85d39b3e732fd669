export { PeoplePage } from './people/PeoplePage';
