const CJK = '/[\\u3400-\\u9fff]/';

/** Words that a person reads live in shared/text, so that they can be read, corrected and counted in one place. */
export const CHINESE = [`Literal[value=${CJK}]`, `TemplateElement[value.raw=${CJK}]`, `JSXText[value=${CJK}]`].map(
  (selector) => ({ selector, message: 'Chinese text belongs in shared/text' }),
);

/** A rule that reads the clock cannot be tested for tomorrow: `today` and `now` are arguments. */
export const CLOCK = [
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.name='Date']",
  "MemberExpression[object.name='Date'][property.name='now']",
].map((selector) => ({ selector, message: 'the clock is read in electron/app/clock.ts only: pass it in' }));

/** Import the file you mean. */
export const BARREL = [{ selector: 'ExportAllDeclaration', message: 'no barrels: import the file you mean' }];
