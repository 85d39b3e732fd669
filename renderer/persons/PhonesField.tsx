import { ActionIcon, Autocomplete, TextInput } from '@mantine/core';
import { useUncontrolled } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { readPhone } from '#shared/persons/phone.rules';
import { commonText } from '#shared/text/common';
import { personFormText as t } from '#shared/text/personScreens';
import { LinkButton } from '../ui/LinkButton';
import type { PersonValues } from './personValues';
import css from './personForm.module.css';

type Phones = PersonValues['phones'];
const MOST = 8;

interface Props {
  readonly defaultValue?: Phones;
  readonly onChange?: (phones: Phones) => void;
}

/** Telephone numbers, each with whose it is. A number that looks like none is kept and remarked on, never refused. */
export function PhonesField({ defaultValue = [], onChange }: Props) {
  const [phones, setPhones] = useUncontrolled<Phones>({ defaultValue, ...(onChange && { onChange }) });
  const change = (at: number, part: Partial<Phones[number]>) =>
    setPhones(phones.map((phone, index) => (index === at ? { ...phone, ...part } : phone)));
  const remove = (at: number) => setPhones(phones.length === 1 ? [{ number: '', label: '' }] : phones.filter((_, index) => index !== at));
  const tidy = (at: number) => {
    const read = readPhone(phones[at]?.number ?? '');
    if (read && read.number !== phones[at]?.number) change(at, { number: read.number });
  };
  return (
    <div className={css.phones} role="group" aria-label={t.phones}>
      {phones.map(({ number, label }, at) => (
        <div key={at} className={css.phone}>
          <TextInput label={at === 0 ? t.phones : undefined} aria-label={t.phoneNumber(at + 1)} value={number} maxLength={30} inputMode="tel"
            placeholder={commonText.optional} data-path={`phones.${at}.number`}
            description={number.trim() !== '' && !readPhone(number) && <span className="warn">{t.phoneUnread}</span>}
            onChange={(event) => change(at, { number: event.currentTarget.value })} onBlur={() => tidy(at)} />
          <Autocomplete label={at === 0 ? t.phoneLabel : undefined} aria-label={t.phoneLabel} value={label} maxLength={20}
            placeholder={t.phoneLabelHint} data={[...t.phoneLabels]} onChange={(text) => change(at, { label: text })} />
          <ActionIcon variant="subtle" color="gray" size={34} aria-label={t.removePhone(at + 1)} title={t.removePhone(at + 1)}
            className={css.phoneOff ?? ''} onClick={() => remove(at)}>
            <IconX size={16} stroke={1.75} />
          </ActionIcon>
        </div>
      ))}
      {phones.length < MOST && (
        <LinkButton onClick={() => setPhones([...phones, { number: '', label: '' }])}>{t.addPhone}</LinkButton>
      )}
    </div>
  );
}
