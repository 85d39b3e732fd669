import type { DocumentSummary } from '#shared/agreements/agreements.schema';
import { agreementScreenText as t } from '#shared/text/agreementScreens';
import { clockOf, localDayOf } from '../../lib/clock';
import css from '../agreement.module.css';

/** Every try to print, newest first, with what the printer said. */
export function PrintLog({ prints }: Pick<DocumentSummary, 'prints'>) {
  return (
    <section className={css.group} aria-label={t.printLog}>
      <div className={css.groupHead}>
        <h2>{t.printLog}</h2>
      </div>
      {prints.length === 0 && <div className="note">{t.printLogNone}</div>}
      {prints.map(({ at, printer, outcome }) => (
        <div key={at} className={css.line}>
          <span className="num nowrap">
            {localDayOf(at)} {clockOf(at)}
          </span>
          <span className="grow cut" title={printer}>
            {printer}
          </span>
          <span className={outcome === 'printed' ? 'nowrap' : 'nowrap bad'}>{t.outcomeShort[outcome]}</span>
        </div>
      ))}
    </section>
  );
}
