import { Chip, TextInput } from '@mantine/core';
import { useUncontrolled } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { readDrugs } from '#shared/persons/drugs';
import { drugKindLabel } from '#shared/text/drugs';
import { personFormText as t } from '#shared/text/personScreens';
import { onKey } from '../lib/imeSafe';
import { LinkButton } from '../ui/LinkButton';
import { COMMON_DRUGS, hasDrug, OTHER_DRUGS, toggleDrug, unknownDrugs } from './drugChoice';
import css from './personForm.module.css';

const MOST = 12;

interface Props {
  readonly defaultValue?: string[];
  readonly onChange?: (words: string[]) => void;
}

/** Kinds as chips; a word that is in no list is written and kept as it stands. */
export function DrugField({ defaultValue = [], onChange }: Props) {
  const [words, setWords] = useUncontrolled<string[]>({ defaultValue, ...(onChange && { onChange }) });
  const [all, setAll] = useState(OTHER_DRUGS.some((kind) => hasDrug(words, kind)));
  const [typed, setTyped] = useState('');
  const take = () => {
    const named = readDrugs(typed).map(({ word }) => word).filter((word) => !words.includes(word));
    setWords([...words, ...named].slice(0, MOST));
    setTyped('');
  };
  return (
    <div role="group" aria-label={t.drugTypes}>
      <div className="label">{t.drugTypes}</div>
      <div className={css.chips}>
        {[...COMMON_DRUGS, ...(all ? OTHER_DRUGS : [])].map((kind) => (
          <Chip key={kind} size="sm" radius="sm" variant="outline" checked={hasDrug(words, kind)} onChange={() => setWords(toggleDrug(words, kind))}>
            {drugKindLabel[kind]}
          </Chip>
        ))}
        {unknownDrugs(words).map((word) => (
          <button key={word} type="button" className={css.word} aria-label={t.removeDrug(word)} onClick={() => setWords(words.filter((other) => other !== word))}>
            {word}<IconX size={14} stroke={2} aria-hidden />
          </button>
        ))}
        <LinkButton onClick={() => setAll(!all)}>{all ? t.fewerDrugs : t.moreDrugs}</LinkButton>
      </div>
      <TextInput mt={8} aria-label={t.otherDrugLabel} placeholder={t.otherDrug} maxLength={30} value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)} onBlur={take}
        onKeyDown={onKey({ Enter: (event) => { event.preventDefault(); take(); } })} />
    </div>
  );
}
