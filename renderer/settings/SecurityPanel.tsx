import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SessionStatus } from '#shared/session/session.routes';
import { settingsText as t } from '#shared/text/settings';
import { Facts } from '../ui/FieldGrid';
import { AuditCheck } from './AuditCheck';
import { NewRecoveryKey } from './NewRecoveryKey';
import css from './Settings.module.css';

interface Props {
  readonly status: SessionStatus;
  readonly admin: boolean;
}

/** Where the data lies, whether the log is whole, and the paper in the safe. */
export function SecurityPanel({ status, admin }: Props) {
  const [replacing, setReplacing] = useState(false);
  return (
    <>
      <section className={css.block}>
        <h2>{t.data}</h2>
        <Facts columns={1} flat items={[[t.dataFolder, <span key="folder" className="num">{status.dataFolder}</span>], [t.dataVersion, status.version]]} />
        <div className="note">{t.dataHint}</div>
      </section>
      <section className={css.block}>
        <h2>{t.audit}</h2>
        <div className="t2">{t.auditText}</div>
        <AuditCheck allowed={admin} />
      </section>
      <section className={css.block}>
        <h2>{t.recovery}</h2>
        <div className="t2">{t.recoveryText}</div>
        {replacing
          ? <NewRecoveryKey officeName={status.officeName ?? ''} onDone={() => setReplacing(false)} />
          : (
            <div className="row g3">
              <Button variant="default" disabled={!admin} onClick={() => setReplacing(true)}>{t.recoveryReplace}</Button>
              {!admin && <span className="note">{t.onlyAdmin}</span>}
            </div>
          )}
      </section>
    </>
  );
}
