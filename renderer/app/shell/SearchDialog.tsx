import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { StaffRole } from '#shared/office/staff.schema';
import { shellText } from '#shared/text/shell';
import { normalizeTyped, onKey } from '../../lib/imeSafe';
import { sentenceOf } from '../../lib/trouble';
import { useCounterMode } from '../../ui/counterMode';
import { Key } from '../../ui/Badges';
import { Notice } from '../../ui/Notice';
import { actsFor, peopleFound, type Found } from './found';
import { FoundLine } from './FoundLine';
import { shellQueries } from './shell.queries';
import css from './SearchDialog.module.css';

interface Props {
  readonly opened: boolean;
  readonly role: StaffRole;
  readonly onClose: () => void;
}

function SearchBox({ role, onClose }: Omit<Props, 'opened'>) {
  const [typed, setTyped] = useState('');
  const [wanted, setWanted] = useState('');
  const [at, setAt] = useState(0);
  const composing = useRef(false);
  const [, goTo] = useLocation();
  const hidden = useCounterMode();
  const listId = useId();
  const query = useQuery({ ...shellQueries.search(wanted), placeholderData: keepPreviousData });
  const people = wanted === '' ? [] : peopleFound(query.data);
  const acts = actsFor(role, wanted, hidden);
  const found = [...people, ...acts];
  const here = Math.min(at, found.length - 1);

  const search = (text: string) => {
    setTyped(text);
    // Half of a pinyin syllable is no question: the input method says when the word is there.
    if (composing.current) return;
    setWanted(normalizeTyped(text));
    setAt(0);
  };
  const open = (item: Found | undefined) => {
    if (!item) return;
    onClose();
    goTo(item.to);
  };
  const move = (by: number) => (event: React.KeyboardEvent) => {
    event.preventDefault();
    setAt((here + by + found.length) % Math.max(1, found.length));
  };
  const line = (item: Found, index: number) => (
    <FoundLine key={item.key} id={`${listId}-${index}`} item={item} typed={wanted} on={index === here} onOpen={() => open(item)} />
  );
  return (
    <>
      <div className={css.input}>
        <IconSearch size={20} stroke={1.75} aria-hidden />
        <input
          className={css.field} data-autofocus role="combobox" aria-expanded aria-controls={listId} aria-label={shellText.findTitle}
          aria-activedescendant={found.length > 0 ? `${listId}-${here}` : undefined} autoComplete="off" spellCheck={false}
          value={typed}
          onChange={(event) => search(event.currentTarget.value)}
          onCompositionStart={() => { composing.current = true; }}
          onCompositionEnd={(event) => { composing.current = false; search(event.currentTarget.value); }}
          onKeyDown={onKey({ ArrowDown: move(1), ArrowUp: move(-1), Enter: () => open(found[here]) })}
        />
        {wanted !== '' && query.data && <span className="note" role="status">{shellText.findFound(query.data.rows.length)}</span>}
      </div>
      <div className={css.list} id={listId} role="listbox" aria-label={shellText.findTitle}>
        {query.isError && <div className="pad"><Notice tone="danger">{sentenceOf(query.error)}</Notice></div>}
        {people.length > 0 && <div className={css.group}>{shellText.findPeople}</div>}
        {people.map(line)}
        {people.length === 0 && !query.isError && (
          <div className={css.empty}>{wanted === '' ? shellText.findStart : query.isSuccess && !query.isPlaceholderData && shellText.findNothing}</div>
        )}
        {acts.length > 0 && <div className={css.group}>{shellText.findActs}</div>}
        {acts.map((item, index) => line(item, people.length + index))}
      </div>
      <div className={css.foot}>
        <span><Key>↑</Key> <Key>↓</Key> {shellText.findChoose}</span>
        <span><Key>Enter</Key> {shellText.findOpen}</span>
        <span><Key>Esc</Key> {shellText.findClose}</span>
      </div>
    </>
  );
}

/** Ctrl K: people first, then things to do. */
export function SearchDialog({ opened, ...rest }: Props) {
  return (
    <Modal opened={opened} onClose={rest.onClose} withCloseButton={false} size={680} padding={0} yOffset="9vh" centered={false}
      aria-label={shellText.findTitle}>
      <SearchBox {...rest} />
    </Modal>
  );
}
