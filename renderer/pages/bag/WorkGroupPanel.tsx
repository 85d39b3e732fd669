import type { Measure } from '#shared/measures/measures.schema';
import { bagText as t } from '#shared/text/bag';
import { workGroupRoleLabel } from '#shared/text/measureScreens';
import { LinkButton } from '../../ui/LinkButton';
import { Notice } from '../../ui/Notice';
import { Section } from '../../ui/Sheet';
import { useMayWork } from '../useMayWork';
import css from './panels.module.css';

interface Props {
  readonly measure: Measure | undefined;
  readonly onEdit: () => void;
}

/** 工作小组 of the running measure; a missing legal role is a warning, never a wall. */
export function WorkGroupPanel({ measure, onEdit }: Props) {
  const mayWork = useMayWork();
  const members = measure?.workGroup ?? [];
  const missing = (measure?.missingRoles ?? []).map((role) => workGroupRoleLabel[role]).join('、');
  const edit = measure && mayWork && <LinkButton onClick={onEdit}>{members.length > 0 ? t.groupMembers : t.groupFill}</LinkButton>;
  return (
    <Section title={t.group} count={members.length} actions={edit} className={css.rest ?? ''}>
      {members.length === 0 && <div className={css.nothing}>{measure ? t.groupEmpty : t.groupNoMeasure}</div>}
      {members.length > 0 && <dl className={css.members}>
        {members.map(({ role, name, unit, phone }) => (
          <div key={`${role}${name}`} title={[unit, phone].join('\u3000').trim()}><dt>{workGroupRoleLabel[role]}</dt><dd className="cut">{name}</dd></div>
        ))}
      </dl>}
      {measure?.origin === 'entered' && missing !== '' && <div className={css.inset}><Notice tone="warn" title={t.groupMissing(missing)}>{t.groupMissingWhy}</Notice></div>}
    </Section>
  );
}
