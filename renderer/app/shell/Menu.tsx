import { Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Link, useLocation } from 'wouter';
import type { StaffRole } from '#shared/office/staff.schema';
import { shellText } from '#shared/text/shell';
import { useCounterMode } from '../../ui/counterMode';
import { menuFor } from './menu';
import css from './Menu.module.css';

/** 176 wide; folds to icons with tooltips under 1180. Last in the order of Tab; Ctrl ↑ leads here. */
export function Menu({ role }: { readonly role: StaffRole }) {
  const [path] = useLocation();
  const hidden = useCounterMode();
  const folded = useMediaQuery('(max-width: 1180px)');
  return (
    <nav className={css.menu} id="menu" aria-label={shellText.menu}>
      {menuFor(role).map(({ title, entries }) => (
        <div key={title} className={css.group}>
          <div className={css.title}>{title}</div>
          {entries.map(({ to, word, neutral, icon: Icon }) => {
            const shown = hidden ? neutral : word;
            const here = path === to || path.startsWith(`${to}/`);
            return (
              <Tooltip key={to} label={shown} position="right" disabled={!folded}>
                <Link href={to} className={css.entry} aria-current={here ? 'page' : undefined}>
                  <Icon size={18} stroke={1.6} aria-hidden />
                  <span className={css.word}>{shown}</span>
                </Link>
              </Tooltip>
            );
          })}
        </div>
      ))}
    </nav>
  );
}
