import { agreementScreenText as t } from '#shared/text/agreementScreens';
import { sizeText } from '#shared/text/backup';
import { describeProblem } from '#shared/text/errors';
import { LinkButton } from '../../ui/LinkButton';
import css from '../agreement.module.css';
import dropCss from './ScanDrop.module.css';
import { scanProblem } from './scanFiles';
import type { ScanFiles } from './useScanFiles';

/** What is about to be filed, each file with its trouble. */
export function ChosenScans({ files: { chosen, reading, remove } }: { readonly files: ScanFiles }) {
  if (reading)
    return (
      <div className="note" role="status">
        {t.scanReading}
      </div>
    );
  if (chosen.length === 0) return null;
  return (
    <ul className={dropCss.chosen} aria-label={t.scanChosen}>
      {chosen.map((one, index) => {
        const problem = scanProblem(one, index);
        return (
          <li key={`${index}-${one.name}`}>
            <div className={css.line} data-problem={problem !== undefined}>
              <span className="grow cut" title={one.name}>
                {one.name}
              </span>
              <span className="t2 nowrap num">{sizeText(one.data.length)}</span>
              <LinkButton aria-label={t.scanRemove(index + 1)} onClick={() => remove(index)}>
                {t.scanTakeOut}
              </LinkButton>
            </div>
            {problem && <div className="note bad">{describeProblem(problem)}</div>}
          </li>
        );
      })}
    </ul>
  );
}
