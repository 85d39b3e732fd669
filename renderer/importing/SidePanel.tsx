import type { AskRows, ImportPreview } from '#shared/importing/importing.schema';
import { importingText as t, issueLabel, rowFilterLabel } from '#shared/text/importing';
import { Facts } from '../ui/FieldGrid';
import { LinkButton } from '../ui/LinkButton';
import { Sheet } from '../ui/Sheet';
import css from './importing.module.css';

type Show = AskRows['show'];

interface Props {
  readonly preview: ImportPreview;
  readonly show: Show;
  readonly onShow: (show: Show) => void;
  readonly onMap: () => void;
}

/** Counts (each is a door), faults by kind, and how the file is understood. */
export function SidePanel({ preview, show, onShow, onMap }: Props) {
  const { counts, faults } = preview;
  const tally = [
    ['created', counts.created, 'good'], ['updated', counts.updated, ''], ['unchanged', counts.unchanged, 't3'], ['doubtful', counts.doubtful, 'bad'],
  ] as const;
  const problems = faults.reduce((sum, fault) => sum + (fault.kind === 'merged' ? 0 : fault.count), 0);
  return (
    <Sheet className={css.side}>
      <div className={css.tally}>
        {tally.map(([key, count, tone]) => (
          <button key={key} type="button" className={css.tallyItem} aria-pressed={show === key} onClick={() => onShow(show === key ? 'all' : key)}>
            <b className={`num ${count > 0 ? tone : 't3'}`}>{count}</b>{rowFilterLabel[key]}
          </button>
        ))}
      </div>
      <div className={css.title}>
        <span>{problems > 0 ? t.faultsTitle(problems) : t.noFaults}</span>
        {show !== 'all' && <LinkButton onClick={() => onShow('all')}>{t.allRows}</LinkButton>}
      </div>
      {faults.map(({ kind, count }) => {
        const [word, hint] = issueLabel[kind];
        return (
          <button key={kind} type="button" className={css.fault} aria-pressed={show === kind} onClick={() => onShow(show === kind ? 'all' : kind)}>
            <span className="grow"><span className="nowrap">{word}</span><span className={css.faultHint}>{hint}</span></span>
            <b className="num">{count}</b>
          </button>
        );
      })}
      {counts.skipped > 0 && (
        <button type="button" className={css.fault} aria-pressed={show === 'skipped'} onClick={() => onShow(show === 'skipped' ? 'all' : 'skipped')}>
          <span className="grow t2">{t.skippedRows(counts.skipped)}</span>
        </button>
      )}
      <div className={`${css.title} ${css.how}`}>
        <span>{t.howTitle}</span>
        <LinkButton onClick={onMap}>{t.howEdit}</LinkButton>
      </div>
      <div className={css.facts}><Facts flat columns={1} items={howOf(preview)} /></div>
    </Sheet>
  );
}

function howOf({ sheet, headerRowNo, reportedOn, columns, statuses, communities }: ImportPreview): readonly (readonly [string, string])[] {
  const known = columns.filter(({ field }) => field !== null).length;
  const unknown = statuses.filter(({ word, meaning }) => word !== '' && meaning === null).length;
  const onList = communities.filter((community) => community.known !== null).length;
  const added = communities.filter((community) => community.known === null && !community.leave).length;
  return [
    [t.howSheet, sheet],
    [t.howHeader, headerRowNo === null ? t.howHeaderNone : t.howHeaderRow(headerRowNo)],
    [t.howDate, reportedOn ?? t.howDateNone],
    [t.howColumns, t.howColumnsFound(columns.length, known)],
    [t.howWords, t.howWordsFound(statuses.length, unknown)],
    [t.howCommunities, t.howCommunitiesFound(onList, added)],
    [t.howPeople, t.howPeopleBy],
    [t.howBlank, t.howBlankRule],
  ];
}
