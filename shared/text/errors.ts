import type { Problem, ProblemCode } from '../kernel/appError';
import type { ProblemDetails } from '../kernel/problems';

const roleWord = { reader: '登录人员', worker: '专干', admin: '管理员' } as const;

/** One sentence per code; a new code does not compile until it has one. Says what happened and what to do. */
const problemText: { readonly [C in ProblemCode]: (d: ProblemDetails[C]) => string } = {
  'input.invalid': () => '有内容没有填好，尚未保存。请看标红的地方，已填的内容都在。',
  'internal': ({ reference }) => `程序出错，这一步没有保存，之前的资料完好。请再试一次；仍不行请记下编号 ${reference}。`,
  'job.cancelled': () => '已取消，没有写入任何资料。',
  'route.forbidden': ({ needs }) => `这件事须由${roleWord[needs]}来做。`,
  'session.locked': () => '已锁定，请先登录。没有保存的内容已存为草稿。',
};

export function describeProblem<C extends ProblemCode>(problem: Problem<C>): string {
  return problemText[problem.code](problem.details);
}
