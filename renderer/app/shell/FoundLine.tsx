import { controlStatusLabel } from '#shared/text/persons';
import { Key } from '../../ui/Badges';
import { PersonName, Said } from '../../ui/counterMode';
import type { Found } from './found';
import css from './SearchDialog.module.css';

interface Props {
  readonly id: string;
  readonly item: Found;
  readonly on: boolean;
  readonly onOpen: () => void;
}

export function FoundLine({ id, item, on, onOpen }: Props) {
  return (
    <div id={id} role="option" aria-selected={on} className={css.item} onClick={onOpen}>
      {item.kind === 'act' ? (
        <>
          <span className="grow">{item.word}</span>
          {item.chord !== '' && <Key>{item.chord}</Key>}
        </>
      ) : (
        <>
          <span className={css.name}><PersonName name={item.person.name} fileNo={item.person.fileNo} /></span>
          <span className={`num t2 ${css.number}`}>{item.person.fileNo}</span>
          <span className="grow cut"><Said>{controlStatusLabel[item.person.controlStatus]}</Said></span>
          <span className="t2 cut"><Said>{item.person.communityName}</Said></span>
        </>
      )}
    </div>
  );
}
