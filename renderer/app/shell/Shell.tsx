import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { SETTING_DEFAULTS } from '#shared/office/settings.schema';
import type { SessionStatus } from '#shared/session/session.routes';
import { neutralOfficeName } from '#shared/text/session';
import { shellText } from '#shared/text/shell';
import { placeNow } from '../../lib/hashLocation';
import { lastPlaceOf } from '../../lib/lastPlace';
import { CounterMode } from '../../ui/counterMode';
import { EmptyState } from '../../ui/States';
import { useLock } from '../../session/session.queries';
import { LinkButton } from '../../ui/LinkButton';
import { HOME, pages } from '../pages';
import { ScreenGuard } from '../ScreenGuard';
import { useActivity } from '../useActivity';
import { BottomBar } from './BottomBar';
import { KeyList } from './KeyList';
import { Menu } from './Menu';
import { QuitDialog } from './QuitDialog';
import { SearchDialog } from './SearchDialog';
import { shellQueries } from './shell.queries';
import { TopBar } from './TopBar';
import { useShellKeys } from './useShellKeys';
import css from './Shell.module.css';

interface Props {
  readonly status: SessionStatus;
  readonly me: NonNullable<SessionStatus['me']>;
}

export function Shell({ status, me }: Props) {
  const [path, goTo] = useLocation();
  const main = useRef<HTMLElement>(null);
  const [hidden, setHidden] = useState(false);
  const [searching, search] = useDisclosure(false);
  const [listing, list] = useDisclosure(false);
  const lock = useLock();
  const settings = useQuery(shellQueries.settings());
  useActivity(me.id, placeNow);
  // Back from counter mode leads over the password: the lock asks for it, and the same place opens again.
  const counter = () => (hidden ? lock.mutate() : setHidden(true));
  useShellKeys({ mayWork: me.role !== 'reader', search: search.open, keys: list.open, lock: () => lock.mutate(), counter, goTo });
  const officeName = status.officeName ?? '';
  return (
    <CounterMode value={hidden}>
      <div className={css.shell}>
        <LinkButton className={css.skip ?? ''} onClick={() => main.current?.focus()}>{shellText.skip}</LinkButton>
        <TopBar
          me={me}
          officeName={hidden ? shellText.officeNeutral(neutralOfficeName(officeName)) : officeName}
          onSearch={search.open}
          onCounter={counter}
          onLock={() => lock.mutate()}
        />
        <main className={css.main} ref={main} tabIndex={-1}>
          {hidden && <div className={css.counter}>{shellText.counterNotice}</div>}
          <div className={css.page}>
            <ScreenGuard key={path}>
              <Switch>
                {pages.map(({ path: pattern, page }) => <Route key={pattern} path={pattern} component={page} />)}
                <Route path="/"><Redirect to={lastPlaceOf(me.id) ?? HOME} replace /></Route>
                <Route><PageMissing onHome={() => goTo(HOME)} /></Route>
              </Switch>
            </ScreenGuard>
          </div>
        </main>
        <BottomBar
          lastVerifiedBackupAt={status.lastVerifiedBackupAt}
          reminderDays={settings.data?.backupReminderDays ?? SETTING_DEFAULTS.backupReminderDays}
          onKeys={list.open}
        />
        <Menu role={me.role} />
      </div>
      <SearchDialog opened={searching} role={me.role} onClose={search.close} />
      <KeyList opened={listing} onClose={list.close} />
      <QuitDialog />
    </CounterMode>
  );
}

function PageMissing({ onHome }: { readonly onHome: () => void }) {
  return (
    <EmptyState title={shellText.pageMissing} action={<LinkButton onClick={onHome}>{shellText.toPeople}</LinkButton>}>
      {shellText.pageMissingHint}
    </EmptyState>
  );
}
