import { Modal } from '@mantine/core';
import { shellText } from '#shared/text/shell';
import { useShortcutList } from '../../lib/shortcuts';
import { Key } from '../../ui/Badges';
import css from './KeyList.module.css';

const ARROWS: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };
const shown = (chord: string): string => chord.split(' ').map((part) => ARROWS[part] ?? part).join(' ');

/** F1: every key that works on this page now. */
export function KeyList({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const shortcuts = useShortcutList();
  const unique = shortcuts.filter((shortcut, index) => shortcuts.findLastIndex(({ chord }) => chord === shortcut.chord) === index);
  return (
    <Modal opened={opened} onClose={onClose} title={shellText.keyTitle} size={600} padding="lg">
      <dl className={css.list}>
        {unique.map(({ chord, label }) => (
          <div key={chord}><dt><Key>{shown(chord)}</Key></dt><dd>{label}</dd></div>
        ))}
      </dl>
    </Modal>
  );
}
