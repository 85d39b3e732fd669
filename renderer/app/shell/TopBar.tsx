import { IconEye, IconEyeOff, IconLock, IconSearch } from '@tabler/icons-react';
import { roleText, shellText } from '#shared/text/shell';
import type { SessionStatus } from '#shared/session/session.routes';
import { useCounterMode } from '../../ui/counterMode';
import { Key } from '../../ui/Badges';
import css from './TopBar.module.css';

interface Props {
  readonly officeName: string;
  readonly me: NonNullable<SessionStatus['me']>;
  readonly onSearch: () => void;
  readonly onCounter: () => void;
  readonly onLock: () => void;
}

/** 48 high: office, search, counter mode, who, lock. */
export function TopBar({ officeName, me, onSearch, onCounter, onLock }: Props) {
  const hidden = useCounterMode();
  const Eye = hidden ? IconEyeOff : IconEye;
  return (
    <header className={css.bar}>
      <div className={`cut ${css.office}`}>{officeName}</div>
      <button type="button" className={css.search} onClick={onSearch}>
        <IconSearch size={16} stroke={1.75} aria-hidden />
        <span className="grow cut">{hidden ? shellText.searchNeutral : shellText.search}</span>
        <Key>Ctrl K</Key>
      </button>
      <div className={css.right}>
        <button type="button" className={css.button} aria-pressed={hidden} onClick={onCounter}>
          <Eye size={17} stroke={1.75} aria-hidden />
          {hidden ? shellText.counterOn : shellText.counterOff} <Key>F9</Key>
        </button>
        <span className={css.who}>{me.name} <span>{roleText[me.role]}</span></span>
        <button type="button" className={css.button} onClick={onLock}>
          <IconLock size={17} stroke={1.75} aria-hidden />{shellText.lock} <Key>Ctrl L</Key>
        </button>
      </div>
    </header>
  );
}
