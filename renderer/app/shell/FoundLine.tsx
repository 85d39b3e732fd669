import { controlStatusLabel } from '#shared/text/persons';
import { Key } from '../../ui/Badges';
import { FoundName, FoundNumber, FoundWhy } from '../../search/FoundBy';
import { Said } from '../../ui/counterMode';
import type { Found } from './found';
import css from './SearchDialog.module.css';

interface Props {
  readonly id: string;
  readonly item: Found;
  /** What was searched for: marked where it was found. */
  readonly typed: string;
  readonly on: boolean;
  readonly onOpen: () => void;
}

export function FoundLine({ id, item, typed, on, onOpen }: Props) {
  return (
    <div id={id} role="option" aria-selected={on} className={css.item} onClick={onOpen}>
      {item.kind === 'act' ? (
        <>
          <span className="grow">{item.word}</span>
          {item.chord !== '' && <Key>{item.chord}</Key>}
        </>
      ) : (
        <>
          <span className={css.name}><FoundName person={item.person} typed={typed} /></span>
          <span className={`note ${css.why}`}><FoundWhy person={item.person} typed={typed} /></span>
          <span className={`num t2 ${css.number}`}><FoundNumber person={item.person} typed={typed} /></span>
          <span className="grow cut"><Said>{controlStatusLabel[item.person.controlStatus]}</Said></span>
          <span className="t2 cut"><Said>{item.person.communityName}</Said></span>
        </>
      )}
    </div>
  );
}
