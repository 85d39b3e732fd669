import { startHarness } from '/work/main/e2e/paper/harness.ts';
import { writeFileSync } from 'node:fs';
import { composePaper } from '/work/main/shared/papers/composePaper.rules.ts';
import { agreementFieldValues } from '/work/main/shared/papers/agreementFields.rules.ts';
import { DETOX_AGREEMENT } from '/work/main/shared/papers/detoxAgreement.template.ts';
import { REHAB_AGREEMENT } from '/work/main/shared/papers/rehabAgreement.template.ts';
import { composeRecoverySheet } from '/work/main/shared/papers/recoverySheet.document.ts';
const values: any = {
  office: { streetName: '望溪街道办事处', stationName: '社区戒毒社区康复工作站', address: '安澜市澄江区望溪路18号', phone: '0999-5550188', leader: '何敏', policeStation: '望溪派出所', division: '澄江区' },
  person: { name: '罗文静', sex: '女', ethnicity: '汉族', birthDate: '1993-02-05', idNumber: '990199199302052028', domicileAddress: '安澜市澄江区望溪街道石桥社区3幢2单元501室', residenceAddress: '安澜市澄江区望溪街道石桥社区', phone: '19900002028' },
  family: { name: '罗建民', relation: '父亲' },
  decision: { decidedBy: '安澜市公安局澄江分局', decisionNo: '澄公（禁）社戒决字〔2026〕11号' },
  isolationRelease: { certificateNo: '澄强解字〔2026〕3号', releasedOn: '2026-03-01' },
  reportedOn: '2026-03-09', termEnd: '2029-03-08', termYears: 3, executionPlace: '澄江区望溪街道石桥社区',
  workGroup: { specialist: '陈雨', police: '吴峰', medic: '林洁', family: '罗建民' },
  testPlan: { year1: 12, year2: 6, year3: 4 }, talkDays: 30, visitDays: 30, reportDays: 30, changeNoticeDays: 5, copies: 3,
};
const sig = { mime: 'image/svg+xml' as const, bytes: new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100" width="300" height="100"><path d="M10 60c40-60 80 60 120 0s80-20 150 10" fill="none" stroke="#000" stroke-width="4"/></svg>') };
const issued = { kind: 'issued', number: '望禁康字〔2026〕9号', mark: '7K3M9Q2XW4-1234', by: '陈雨', at: '2026-03-18 09:47' } as const;
const app = await startHarness();
const docs: Record<string, any> = {
  detox: composePaper(DETOX_AGREEMENT, agreementFieldValues(values), { standing: issued, copies: 3 }),
  signed: composePaper(DETOX_AGREEMENT, agreementFieldValues(values), { standing: issued, copies: 1, signatures: { station: sig, person: sig, guardian: sig }, signedOn: '2026-03-18' as any }),
  rehab: composePaper(REHAB_AGREEMENT, agreementFieldValues({ ...values, rehabPlace: undefined }), { standing: issued, copies: 1 }),
  blank: composePaper(DETOX_AGREEMENT, {}, { standing: { kind: 'blank' }, copies: 1 }),
  voided: composePaper(REHAB_AGREEMENT, agreementFieldValues(values), { standing: issued, copies: 1, voided: { on: '2026-03-20', by: '陈雨', reason: '日期写错' } }),
  key: composeRecoverySheet({ officeName: '望溪街道办事处', sheetNumber: 'K-01', madeOn: '2026-03-18' as any, groups: ['7K3M9Q','2XW4A8','561207','QQ1R5T','9ZYXWV','1B2C3D','4E5F6G','H7J8K9'] }),
};
for (const [name, doc] of Object.entries(docs)) {
  const t = Date.now();
  const json = JSON.stringify(doc, (k, v) => k === 'bytes' ? Buffer.from(v).toString('base64') : v);
  const r: any = await app.evaluate((_e, j) => globalThis.paperHarness.render(j), json); r.ms = Date.now() - t;
  writeFileSync(`/tmp/paper/${name}.pdf`, Buffer.from(r.pdf, 'base64'));
  writeFileSync(`/tmp/paper/${name}.html`, r.html);
  console.log(name, r.pages, r.pagesPerCopy, r.fonts, r.missingLetters, Math.round(r.ms), 'ms', Buffer.from(r.pdf, 'base64').length);
}
await app.close();
