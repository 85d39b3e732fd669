import { useState } from 'react';
import { setupText as t } from '#shared/text/setup';
import { ChoiceList } from '../ui/ChoiceList';
import { SetupFrame } from './SetupFrame';
import css from './Setup.module.css';

interface Props {
  readonly onNew: () => void;
  readonly onRestore: () => void;
}

export function ChooseStep({ onNew, onRestore }: Props) {
  const [way, setWay] = useState('new');
  const choices = [
    { key: 'new', title: t.chooseNew, note: t.chooseNewNote },
    { key: 'restore', title: t.chooseRestore, note: t.chooseRestoreNote },
  ];
  return (
    <SetupFrame current={-1} title={t.chooseTitle} lead={t.chooseLead} nextLabel={t.chooseNext} onNext={way === 'new' ? onNew : onRestore}>
      <div className={css.choices}><ChoiceList label={t.chooseTitle} choices={choices} value={way} onChange={setWay} /></div>
    </SetupFrame>
  );
}
