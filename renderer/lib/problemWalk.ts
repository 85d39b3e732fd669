import { topDialog } from './dialogs';

/** Where trouble stands: Mantine marks faulty fields; our own parts set `data-problem`. */
const PROBLEMS = '[aria-invalid="true"], [data-problem="true"]';

const focusableIn = (element: HTMLElement): HTMLElement =>
  element.matches('input, textarea, select, button, [tabindex]')
    ? element
    : (element.querySelector<HTMLElement>('input, textarea, select, button, [tabindex]') ?? element);

/** The problems in sight, in the order of the page; those behind an open dialog do not count. */
function problemsInSight(): HTMLElement[] {
  const root = topDialog() ?? document.body;
  return [...root.querySelectorAll<HTMLElement>(PROBLEMS)].map(focusableIn);
}

/** F8: the focus goes to the next problem, around the end to the first. False = there is none. */
export function focusProblem(step: 1 | -1): boolean {
  const problems = problemsInSight();
  if (problems.length === 0) return false;
  const here = problems.findIndex((element) => element === document.activeElement);
  const next = here === -1 ? (step === 1 ? 0 : problems.length - 1) : (here + step + problems.length) % problems.length;
  problems[next]?.focus();
  return true;
}

/** After a save was refused: once the errors are painted, the first faulty field has the focus. */
export function focusFirstProblem(): void {
  requestAnimationFrame(() => {
    const first = problemsInSight()[0];
    first?.focus();
  });
}
