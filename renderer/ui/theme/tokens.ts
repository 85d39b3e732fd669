import type { MantineColorsTuple } from '@mantine/core';

/** 藏青, the only accent. Shade 7 carries white text at 8.6 : 1. */
export const indigo: MantineColorsTuple = [
  '#EEF3F8', '#DDE7F1', '#BACEE2', '#90B0CF', '#6590BA', '#4375A5', '#2C6092', '#1F4E79', '#183F63', '#122F4A',
];
/** 朱: overdue, refused, wrong, destructive. Never decoration. */
export const cinnabar: MantineColorsTuple = [
  '#FBEFED', '#F6DCD8', '#EDB9B2', '#E09187', '#D1675B', '#C0453A', '#B02F25', '#A3221B', '#861A15', '#68130F',
];
/** 赭: due, provisional, needs a look. */
export const ochre: MantineColorsTuple = [
  '#FBF4E4', '#F6E7C4', '#ECD093', '#DDB45E', '#C9963A', '#AE7A20', '#976414', '#83520B', '#694108', '#4F3005',
];
/** 松绿: verified, complete, negative result. */
export const pine: MantineColorsTuple = [
  '#ECF5F0', '#D6EADF', '#AED4C0', '#82BB9D', '#579F7A', '#37855D', '#26744D', '#1C6541', '#155033', '#0E3B25',
];
/** 墨: greys with a little green in them, like office paper. */
export const grey: MantineColorsTuple = [
  '#F8F9F7', '#F2F3F1', '#E7E9E7', '#D8DCDB', '#BCC3C4', '#93A0A6', '#74818A', '#5A6772', '#424E59', '#1C2630',
];

/** How loud a badge, a notice or a bar is. In black and white: solid, thick frame, thin frame, none. */
export const TONES = ['danger', 'warn', 'ok', 'info', 'plain'] as const;
export type Tone = (typeof TONES)[number];

/** The default five colours; scheme, words and letters are the office's data. */
export const FIVE_COLOURS = ['red', 'yellow', 'blue', 'green', 'white'] as const;
export type FiveColour = (typeof FIVE_COLOURS)[number];

/** Every text pair reaches 4.5 : 1 (DESIGN.md §2.1). Style sheets use the CSS variables made from these. */
export const tokens = {
  ink: { 1: '#1C2630', 2: '#424E59', 3: '#5A6772' },
  line: { soft: '#E7E9E7', normal: '#D8DCDB', strong: '#BCC3C4', control: '#87939A' },
  surface: { desk: '#F2F3F1', sheet: '#FFFFFF', sunken: '#F8F9F7', selected: '#EEF3F8', paperDesk: '#DDE0DF' },
  five: {
    red: { letter: 'R', block: '#B02F25', ink: '#FFFFFF' },
    yellow: { letter: 'Y', block: '#F2C230', ink: '#1C2630' },
    blue: { letter: 'B', block: '#2C6092', ink: '#FFFFFF' },
    green: { letter: 'G', block: '#26744D', ink: '#FFFFFF' },
    white: { letter: 'W', block: '#FFFFFF', ink: '#1C2630' },
  } satisfies Record<FiveColour, { letter: string; block: string; ink: string }>,
  font: {
    screen: '"Microsoft YaHei UI","Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Source Han Sans SC",sans-serif',
    figure: '"Segoe UI","Microsoft YaHei UI","Noto Sans CJK SC",sans-serif',
  },
  /** Row heights in px: lists 38, work lists 34. */
  row: { work: 34, normal: 38 },
  /** Control heights in px: in bars and rows, in forms, at the gate. */
  control: { small: 30, normal: 34, large: 42 },
  focus: '#0B62B8',
} as const;
