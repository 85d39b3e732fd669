import { expect, it } from 'vitest';
import { communityNames } from './setupAnswers';

it('takes communities one a line, and forgives blank lines, commas and repeats', () => {
  expect(communityNames('柳园社区\n\n 桥东社区 \n石桥社区、南塘社区，柳园社区')).toEqual([
    '柳园社区', '桥东社区', '石桥社区', '南塘社区',
  ]);
  expect(communityNames('  \n ')).toEqual([]);
});
