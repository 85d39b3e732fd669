import type { PersonRow } from '#shared/persons/persons.schema';
import { searchText as t } from '#shared/text/search';
import { PersonName, useCounterMode } from '../ui/counterMode';
import { whyFound, type WhyFound } from './whyFound';
import css from './FoundBy.module.css';

interface Props {
  readonly person: PersonRow;
  readonly typed: string;
}

function Marked({ text, why }: { readonly text: string; readonly why: WhyFound }) {
  if (why.kind !== 'name' && why.kind !== 'fileNo') return <>{text}</>;
  return <>{text.slice(0, why.from)}<mark className={css.mark}>{text.slice(why.from, why.to)}</mark>{text.slice(why.to)}</>;
}

/** The name, and in it what was typed. */
export function FoundName({ person, typed }: Props) {
  const hidden = useCounterMode();
  const why = whyFound(person, typed);
  if (hidden || why.kind !== 'name') return <PersonName name={person.name} fileNo={person.fileNo} />;
  return <Marked text={person.name} why={why} />;
}

/** The file number, and in it what was typed. */
export function FoundNumber({ person, typed }: Props) {
  const why = whyFound(person, typed);
  return why.kind === 'fileNo' ? <Marked text={person.fileNo} why={why} /> : <>{person.fileNo}</>;
}

/** By what else somebody was found: pinyin, the tail of a number. Nothing while a stranger may read. */
export function FoundWhy({ person, typed }: Props) {
  const hidden = useCounterMode();
  const why = whyFound(person, typed);
  if (hidden) return null;
  switch (why.kind) {
    case 'pinyin':
      return <><mark className={css.mark}>{why.typed}</mark> {t.byPinyin}</>;
    case 'idNumber':
      return <>{t.byIdNumber} <mark className={`num ${css.mark}`}>{t.tail(why.tail)}</mark></>;
    case 'phone':
      return <>{t.byPhone} <mark className={`num ${css.mark}`}>{t.tail(why.tail)}</mark></>;
    case 'name':
    case 'fileNo':
    case 'other':
      return null;
  }
}
