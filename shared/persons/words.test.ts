import { describe, expect, test } from 'vitest';
import { controlStatusLabel } from '../text/persons';
import { CONTROL_STATUSES } from './controlStatus';
import { drugKindOf, readDrugs } from './drugs';
import { ETHNIC_GROUPS, findEthnicGroup, isMinority } from './ethnicity';

describe('ethnic groups', () => {
  test('the list is that of GB/T 3304', () => {
    expect(ETHNIC_GROUPS).toHaveLength(56);
    // Codes that domain.md cross-checked.
    const codes = { 土家族: '15', 水族: '25', 撒拉族: '35', 锡伯族: '38', 塔吉克族: '41', 塔塔尔族: '50', 基诺族: '56' };
    for (const [name, code] of Object.entries(codes)) expect(findEthnicGroup(name)).toEqual({ code, name });
  });
  test.each([['汉', '汉族'], ['汉族', '汉族'], [' 回 ', '回族'], ['维族', '维吾尔族'], ['蒙', '蒙古族'], ['11', '满族'], ['0', undefined], ['穿青人', undefined]])(
    '%s is %s',
    (word, name) => expect(findEthnicGroup(word)?.name).toBe(name),
  );
  test('minority is any but the first; nothing written is nothing said', () => {
    expect(['汉', '汉族', '', '东乡族', '穿青人'].map(isMinority)).toEqual([false, false, false, true, true]);
  });
});

describe('drugs', () => {
  test.each([
    ['海洛因、冰毒', ['heroin', 'methamphetamine']], ['海洛因;美沙酮', ['heroin', 'methadone']], ['甲基苯丙胺(冰毒)', ['methamphetamine']],
    ['K粉', ['ketamine']], ['氟胺酮', ['fluoroketamine']], ['苯丙胺', ['amphetamine']], ['麻古 冰毒', ['magu', 'methamphetamine']],
    ['合成大麻素', ['synthetic_cannabinoid']], ['大麻/MDMA', ['cannabis', 'mdma']],
  ])('%s', (written, kinds) => expect(readDrugs(written).map((drug) => drug.kind)).toEqual(kinds));
  test('an unknown word is kept, without a kind; nothing gives nothing', () => {
    expect(readDrugs('某新药、冰毒')).toEqual([{ word: '某新药', kind: undefined }, { word: '冰毒', kind: 'methamphetamine' }]);
    expect(readDrugs('  ')).toEqual([]);
    expect(drugKindOf('未知')).toBeUndefined();
  });
});

test('every status has a label of its own', () => {
  expect(new Set(CONTROL_STATUSES.map((status) => controlStatusLabel[status])).size).toBe(CONTROL_STATUSES.length);
});
