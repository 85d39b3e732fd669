import { useState } from 'react';
import { useLocation } from 'wouter';
import type { StaffId } from '#shared/kernel/ids';
import type { SessionStatus } from '#shared/session/session.routes';
import { commonText } from '#shared/text/common';
import { lockReasonText, neutralOfficeName, sessionText as t } from '#shared/text/session';
import { roleText } from '#shared/text/shell';
import { lastStaffId } from '../lib/lastPlace';
import { ChoiceList } from '../ui/ChoiceList';
import { GateColumn, GateColumns, GateFrame } from '../ui/GateFrame';
import { LinkButton } from '../ui/LinkButton';
import { Notice } from '../ui/Notice';
import { ForgotForm } from './ForgotForm';
import { GateFoot } from './GateFoot';
import { PasswordForm } from './PasswordForm';

type Person = SessionStatus['staff'][number];

const chosenAtFirst = (people: readonly Person[], last: string | null): StaffId | null =>
  (people.find((person) => person.id === last) ?? people.find((person) => !person.needsPassword))?.id ?? null;

/** Login at the start of the day, and the locked screen: who, and the password. */
export function LoginScreen({ status }: { readonly status: SessionStatus }) {
  const [, goTo] = useLocation();
  const people = status.staff.filter((person) => person.active);
  const last = status.lastStaffId ?? lastStaffId();
  const [staffId, setStaffId] = useState<StaffId | null>(() => chosenAtFirst(people, last));
  const [forgot, setForgot] = useState(false);
  const wasLocked = status.lockReason !== 'start';
  const [choosing, setChoosing] = useState(!wasLocked || last === null);
  const person = people.find((one) => one.id === staffId);
  const foot = <GateFoot status={status} onRestore={() => goTo('/restore')} {...(person && !forgot && { onForgot: () => setForgot(true) })} />;

  if (forgot && person) {
    return (
      <GateFrame title={t.forgotTitle} note={t.forgotNote(person.name)} foot={foot}>
        <ForgotForm person={person} status={status} onBack={() => setForgot(false)} />
      </GateFrame>
    );
  }
  const crashed = status.lockReason === 'crashed' && <Notice tone="warn" title={t.crashedTitle}>{t.crashedText}</Notice>;
  const form = person && !person.needsPassword && (
    <PasswordForm key={person.id} person={person} waitSeconds={status.waitSeconds} label={choosing ? t.passwordOf(person.name) : t.password}
      act={wasLocked ? t.unlock : t.login} />
  );
  if (!choosing && person) {
    return (
      <GateFrame title={t.locked} note={lockReasonText[status.lockReason](status.autoLockMinutes)} foot={foot}>
        <GateColumn>
          {crashed}
          <div className="row base g2"><b>{person.name}</b><span className="t2">{roleText[person.role]}</span></div>
          {form}
          <div className="row between">
            <LinkButton onClick={() => setChoosing(true)}>{t.otherPerson}</LinkButton>
            <span className="note">{t.samePlace}</span>
          </div>
        </GateColumn>
      </GateFrame>
    );
  }
  const choices = people.map(({ id, name, role, needsPassword }) => ({
    key: id, title: name, note: roleText[role], disabled: needsPassword,
    right: needsPassword && <span className="note" title={t.needsPasswordHint}>{t.needsPassword}</span>,
  }));
  return (
    <GateFrame title={neutralOfficeName(status.officeName ?? '') || commonText.appName} note={commonText.appName} foot={foot}>
      <GateColumns
        left={
          <>
            <div className="label">{t.who}</div>
            {people.length === 0 && <div className="t2">{t.nobody}</div>}
            <ChoiceList framed label={t.who} choices={choices} value={staffId} onChange={(key) => setStaffId(key as StaffId)} />
          </>
        }
        right={<>{crashed}{form}<div className="note">{t.leaveHint(status.autoLockMinutes)}</div></>}
      />
    </GateFrame>
  );
}
