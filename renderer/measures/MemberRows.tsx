import { ActionIcon, Select, TextInput } from '@mantine/core';
import { useUncontrolled } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { LEGAL_WORK_GROUP_ROLES, WORK_GROUP_ROLES, type WorkGroupRole } from '#shared/measures/measures.schema';
import { measureText, workGroupRoleLabel } from '#shared/text/measureScreens';
import type { Faults } from '../lib/useKeptForm';
import { LinkButton } from '../ui/LinkButton';
import { blankRow, type MemberRow } from './groupValues';
import css from './MemberRows.module.css';

const t = measureText.group;
const ROLE_OPTIONS = WORK_GROUP_ROLES.map((value) => ({ value, label: workGroupRoleLabel[value] }));
const MOST = 20;

interface Props {
  readonly defaultValue?: MemberRow[];
  readonly onChange?: (rows: MemberRow[]) => void;
  readonly faults: Faults;
}

const isLegal = (role: WorkGroupRole): boolean => (LEGAL_WORK_GROUP_ROLES as readonly WorkGroupRole[]).includes(role);

/** One line a member. A legal role keeps its word while it stands alone; added lines choose theirs. */
export function MemberRows({ defaultValue = [], onChange, faults }: Props) {
  const [rows, setRows] = useUncontrolled<MemberRow[]>({ defaultValue, ...(onChange && { onChange }) });
  const change = (at: number, part: Partial<MemberRow>) => setRows(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  const isFixed = (at: number): boolean => {
    const role = rows[at]?.role ?? 'other';
    return isLegal(role) && rows.findIndex((row) => row.role === role) === at;
  };
  return (
    <>
      <div className={css.head} aria-hidden>
        <span>{t.role}</span><span>{t.name}</span><span>{t.unit}</span><span>{t.phone}</span>
      </div>
      {rows.map((row, at) => {
        const word = workGroupRoleLabel[row.role];
        const field = (key: 'name' | 'unit' | 'phone', label: string, maxLength: number) => (
          <TextInput aria-label={`${word} ${label}`} value={row[key]} maxLength={maxLength} data-path={`members.${at}.${key}`}
            data-autofocus={(at === 0 && key === 'name') || undefined} error={faults[`members.${at}.${key}`]}
            onChange={(event) => change(at, { [key]: event.currentTarget.value })} />
        );
        return (
          <div key={at} className={css.row}>
            {isFixed(at) ? <span className={css.role}>{word}</span> : (
              <Select aria-label={t.role} data={ROLE_OPTIONS} value={row.role} onChange={(role) => role && change(at, { role })} />
            )}
            {field('name', t.name, 20)}
            {field('unit', t.unit, 60)}
            {field('phone', t.phone, 30)}
            {isFixed(at) ? <span /> : (
              <ActionIcon variant="subtle" color="gray" size={34} aria-label={t.remove(word)} title={t.remove(word)}
                onClick={() => setRows(rows.filter((_, index) => index !== at))}>
                <IconX size={16} stroke={1.75} />
              </ActionIcon>
            )}
          </div>
        );
      })}
      {rows.length < MOST && <div><LinkButton onClick={() => setRows([...rows, blankRow('grid')])}>{t.add}</LinkButton></div>}
    </>
  );
}
