import { expect, it } from 'vitest';
import { DRUG_KINDS, drugKindOf } from '#shared/persons/drugs';
import { drugKindLabel } from '#shared/text/drugs';
import { COMMON_DRUGS, hasDrug, OTHER_DRUGS, toggleDrug, unknownDrugs } from './drugChoice';

it('every chip is found again under its own name, so what was ticked stays ticked', () => {
  for (const kind of DRUG_KINDS) expect(drugKindOf(drugKindLabel[kind]), kind).toBe(kind);
  expect([...COMMON_DRUGS, ...OTHER_DRUGS].sort()).toEqual([...DRUG_KINDS].sort());
});

it('a word from the register ticks its chip and stays as it was written', () => {
  expect(hasDrug(['冰毒'], 'methamphetamine')).toBe(true);
  expect(toggleDrug(['冰毒'], 'heroin')).toEqual(['冰毒', '海洛因']);
  expect(toggleDrug(['冰毒', '海洛因'], 'methamphetamine')).toEqual(['海洛因']);
});

it('a word nobody knows is kept and shown', () => {
  expect(unknownDrugs(['冰毒', '彩虹烟'])).toEqual(['彩虹烟']);
});
