import type { RestorePreview } from '#shared/backup/backup.schema';
import { restoreText as t } from '#shared/text/backupScreens';
import { roleText } from '#shared/text/shell';
import { ChoiceList } from '../../ui/ChoiceList';
import { NewPasswordFields, type NewPasswordValue } from '../../ui/NewPasswordFields';
import { Section } from '../../ui/Sheet';
import css from './restore.module.css';

interface Props {
  readonly preview: RestorePreview;
  readonly staffId: string | null;
  readonly onStaff: (id: string) => void;
  readonly password: NewPasswordValue;
  readonly onPassword: (value: NewPasswordValue) => void;
}

/** Third step: which administrator opens the restored book, with which new password. */
export function AdminStep({ preview, staffId, onStaff, password, onPassword }: Props) {
  const staff = preview.staff.filter((one) => one.active);
  return (
    <div className={css.two}>
      <Section title={t.who}>
        <div className="pad note">{t.whoHelp}</div>
        <ChoiceList
          label={t.who}
          value={staffId}
          onChange={onStaff}
          choices={staff.map((one) => ({
            key: one.id,
            title: one.name,
            note: roleText[one.role],
            disabled: one.role !== 'admin',
            right: one.role !== 'admin' && <span className="note">{t.notAdmin}</span>,
          }))}
        />
      </Section>
      <Section title={t.newPassword} padded>
        <NewPasswordFields value={password} onChange={onPassword} names={[preview.officeName, ...staff.map((one) => one.name)]} />
      </Section>
    </div>
  );
}
