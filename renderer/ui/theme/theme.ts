import {
  Button, Checkbox, createTheme, Drawer, Input, Modal, NumberInput, PasswordInput, Radio, SegmentedControl, Select,
  Switch, Textarea, TextInput, Tooltip, type CSSVariablesResolver,
} from '@mantine/core';
import { cinnabar, grey, indigo, ochre, pine, tokens } from './tokens';

const overlay = (backgroundOpacity: number) => ({ backgroundOpacity, color: tokens.ink[1] });

export const theme = createTheme({
  colors: { indigo, cinnabar, ochre, pine, gray: grey },
  primaryColor: 'indigo',
  primaryShade: 7,
  black: tokens.ink[1],
  fontFamily: tokens.font.screen,
  fontFamilyMonospace: tokens.font.figure,
  headings: { fontFamily: tokens.font.screen, fontWeight: '700' },
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.4', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '2px', sm: '4px', md: '4px', lg: '6px', xl: '6px' },
  defaultRadius: 'sm',
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  shadows: {
    sm: '0 1px 2px rgba(28,38,48,.08)', md: '0 6px 20px rgba(28,38,48,.16)', xl: '0 12px 40px rgba(28,38,48,.22)',
  },
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'sm', autoComplete: 'off', spellCheck: false } }),
    PasswordInput: PasswordInput.extend({ defaultProps: { size: 'sm', autoComplete: 'off' } }),
    NumberInput: NumberInput.extend({ defaultProps: { size: 'sm', hideControls: true } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'sm', autosize: true, minRows: 2, spellCheck: false } }),
    Select: Select.extend({ defaultProps: { size: 'sm', checkIconPosition: 'right', allowDeselect: false } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'sm' } }),
    Radio: Radio.extend({ defaultProps: { size: 'sm' } }),
    Switch: Switch.extend({ defaultProps: { size: 'sm' } }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { size: 'sm', withItemsBorders: false } }),
    /** Error text stands under the field and never pushes its neighbours out of line. */
    InputWrapper: Input.Wrapper.extend({
      defaultProps: { inputWrapperOrder: ['label', 'input', 'error', 'description'], withAsterisk: false },
    }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 500, withArrow: false, events: { hover: true, focus: true, touch: false } } }),
    Modal: Modal.extend({
      defaultProps: { centered: true, overlayProps: overlay(0.35), transitionProps: { duration: 0 } },
    }),
    Drawer: Drawer.extend({
      defaultProps: { position: 'right', overlayProps: overlay(0.28), transitionProps: { duration: 0 } },
    }),
  },
});

/** Every token is also a CSS variable, so style sheets never contain a bare colour. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--ink-1': tokens.ink[1], '--ink-2': tokens.ink[2], '--ink-3': tokens.ink[3],
    '--line-soft': tokens.line.soft, '--line': tokens.line.normal,
    '--line-strong': tokens.line.strong, '--line-control': tokens.line.control,
    '--desk': tokens.surface.desk, '--sheet': tokens.surface.sheet, '--sunken': tokens.surface.sunken,
    '--selected': tokens.surface.selected, '--paper-desk': tokens.surface.paperDesk,
    '--accent': indigo[7], '--accent-deep': indigo[8], '--accent-soft': indigo[0], '--accent-line': indigo[3],
    '--danger': cinnabar[7], '--danger-soft': cinnabar[0], '--danger-line': cinnabar[3],
    '--warn': ochre[7], '--warn-deep': ochre[8], '--warn-soft': ochre[0], '--warn-line': ochre[5],
    '--ok': pine[7], '--ok-deep': pine[8], '--ok-soft': pine[0], '--ok-line': pine[3],
    '--on-deep': '#FFFFFF', '--on-deep-2': indigo[2], '--on-deep-line': indigo[5],
    '--counter': tokens.five.yellow.block,
    '--focus': tokens.focus,
    '--font-figure': tokens.font.figure,
    '--row': `${tokens.row.normal}px`, '--row-work': `${tokens.row.work}px`,
    '--input-height-sm': `${tokens.control.normal}px`,
    '--button-height-sm': `${tokens.control.normal}px`,
  },
  light: {
    '--mantine-color-body': tokens.surface.sheet,
    '--mantine-color-text': tokens.ink[1],
    '--mantine-color-dimmed': tokens.ink[3],
    '--mantine-color-error': cinnabar[7],
    '--mantine-color-placeholder': tokens.ink[3],
    '--mantine-color-default-border': tokens.line.control,
  },
  dark: {},
});
