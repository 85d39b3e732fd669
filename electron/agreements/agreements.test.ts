import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { AgreementSignatures } from '#shared/agreements/agreements.schema';
import type { MeasureId, PersonId } from '#shared/kernel/ids';
import type { PaperDocument } from '#shared/papers/paperDocument.schema';
import { openTestHouse, type TestHouse } from '../testing/testHouse';
import { aPerson } from '../testing/aPerson';

const INK: AgreementSignatures = { station: null, person: null, guardian: null };
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const PDF = new TextEncoder().encode('%PDF-1.7 the very bytes');

async function reported(test: TestHouse): Promise<{ personId: PersonId; measureId: MeasureId }> {
  const { personId } = await test.call('persons.create', aPerson());
  const decision = await test.call('measures.registerDecision', {
    personId,
    kind: 'community_detox',
    decisionNo: '澄公（禁）社戒决字〔2026〕11号',
    decidedBy: '安澜市公安局澄江分局',
    decidedOn: '2026-03-02',
    servedOn: '2026-03-02',
    releaseCertificateNo: '',
    releasedOn: null,
    termMonths: 36,
    executionPlace: '澄江区望溪街道柳园社区',
  });
  const measure = await test.call('measures.registerReport', {
    measureId: decision.id, version: decision.version, reportedOn: '2026-03-09', lateReason: '',
  });
  return { personId, measureId: measure.id };
}

async function issued(test: TestHouse, measureId: MeasureId, signatures = INK, signedOn: string | null = null) {
  const { terms } = await test.call('agreements.draft', { measureId });
  const { documentId, paper } = await test.call('agreements.reserve', { measureId, terms, signatures, signedOn }, 'main');
  const sealed = await test.call(
    'agreements.seal',
    { documentId, pdf: PDF, html: '<p>sealed</p>', pages: 6, fonts: [{ name: 'NotoSerifSC-Regular', sha256: 'x' }] },
    'main',
  );
  return { documentId, paper: paper as PaperDocument, sealed };
}

describe('issuing an agreement', () => {
  it('gives the next number of the year, fills the paper from the bag and puts the audit mark in the foot', async () => {
    const test = await openTestHouse();
    const { measureId } = await reported(test);
    const { paper, sealed } = await issued(test, measureId);
    expect(sealed.document).toMatchObject({ number: '望禁康字〔2026〕1号', state: 'issued', copies: 3, signedOn: null });
    const text = JSON.stringify(paper.blocks);
    for (const word of ['罗文静', '990199199302052020', '2026年3月9日', '2029年3月8日', '望溪派出所']) expect(text).toContain(word);
    expect(paper.foot).toMatchObject({ identity: '望禁康字〔2026〕1号' });
    expect(paper.foot.mark).toContain(sealed.document.mark);
  });

  it('is refused before the report, and while an earlier agreement counts', async () => {
    const test = await openTestHouse();
    const { measureId } = await reported(test);
    await issued(test, measureId);
    const { terms } = await test.call('agreements.draft', { measureId });
    await expect(test.call('agreements.reserve', { measureId, terms, signatures: INK, signedOn: null }, 'main')).rejects.toMatchObject({
      problem: { code: 'agreement.already-issued', details: { number: '望禁康字〔2026〕1号' } },
    });
  });

  it('cannot be asked by the window past the printer', async () => {
    const test = await openTestHouse();
    const { measureId } = await reported(test);
    const { terms } = await test.call('agreements.draft', { measureId });
    await expect(test.call('agreements.reserve', { measureId, terms, signatures: INK, signedOn: null })).rejects.toThrow('main only');
  });

  it('signed on the screen makes the measure run; in ink it runs when the signed copy comes back', async () => {
    const test = await openTestHouse();
    const first = await reported(test);
    await issued(test, first.measureId, { ...INK, station: PNG, person: PNG }, '2026-03-18');
    expect((await test.call('persons.bag', { personId: first.personId })).measures[0]).toMatchObject({ state: 'executing' });

    const other = await openTestHouse();
    const second = await reported(other);
    const { documentId } = await issued(other, second.measureId);
    expect((await other.call('persons.bag', { personId: second.personId })).measures[0]).toMatchObject({ state: 'reported' });
    await other.call('agreements.addScan', { documentId, signedOn: '2026-03-17', files: [PDF, PNG] });
    const bag = await other.call('persons.bag', { personId: second.personId });
    expect(bag.measures[0]).toMatchObject({ state: 'executing' });
    expect(bag.documents[0]?.scans.map((scan) => scan.mime)).toEqual(['application/pdf', 'image/png']);
  });

  it('keeps the bytes exactly as they were sealed', async () => {
    const test = await openTestHouse();
    const { measureId } = await reported(test);
    const { documentId } = await issued(test, measureId);
    const again = await test.call('agreements.open', { documentId });
    expect(createHash('sha256').update(again.pdf).digest('hex')).toBe(createHash('sha256').update(PDF).digest('hex'));
    test.house.sqlite.prepare('UPDATE file_chunk SET data = ? WHERE n = 0').run(Buffer.from('%PDF-1.7 other bytes!!!'));
    await expect(test.call('agreements.open', { documentId })).rejects.toThrow('has changed');
  });
});

describe('a paper that went wrong', () => {
  it('keeps its number as 作废, and the next paper gets the next number', async () => {
    const test = await openTestHouse();
    const { measureId } = await reported(test);
    const { documentId } = await issued(test, measureId);
    expect(await test.call('agreements.void', { documentId, reason: '姓名写错' })).toMatchObject({ state: 'void', voidReason: '姓名写错' });
    expect((await issued(test, measureId)).sealed.document.number).toBe('望禁康字〔2026〕2号');
  });

  it('in the middle of a crash is void at the next sign-in, its number not given again', async () => {
    const test = await openTestHouse();
    const { measureId, personId } = await reported(test);
    const { terms } = await test.call('agreements.draft', { measureId });
    const { documentId } = await test.call('agreements.reserve', { measureId, terms, signatures: INK, signedOn: null }, 'main');
    await test.call('agreements.abandon', { documentId, reason: '排版没有完成' }, 'main');
    expect((await test.call('agreements.list', { personId }))[0]).toMatchObject({ state: 'void', number: '望禁康字〔2026〕1号' });
    expect((await issued(test, measureId)).sealed.document.number).toBe('望禁康字〔2026〕2号');
  });

  it('takes no scan that is not a PDF or a picture, and then none of them', async () => {
    const test = await openTestHouse();
    const { measureId, personId } = await reported(test);
    const { documentId } = await issued(test, measureId);
    const html = new TextEncoder().encode('<html>');
    expect(await test.refusal('agreements.addScan', { documentId, signedOn: '2026-03-17', files: [PNG, html] })).toEqual({
      code: 'agreement.scan-type', details: { index: 2 },
    });
    expect((await test.call('agreements.list', { personId }))[0]?.scans).toEqual([]);
  });
});

it('every print leaves a line with what the printer answered', async () => {
  const test = await openTestHouse();
  const { measureId, personId } = await reported(test);
  const { documentId } = await issued(test, measureId);
  await test.call('agreements.recordPrint', { documentId, printer: 'Office', copies: 1, outcome: 'printer-missing', jobId: '' }, 'main');
  await test.call('agreements.recordPrint', { documentId, printer: 'Office', copies: 1, outcome: 'printed', jobId: 'Office-7' }, 'main');
  const [document] = await test.call('agreements.list', { personId });
  expect(document?.prints.map((print) => print.outcome).sort()).toEqual(['printed', 'printer-missing']);
  const lines = await test.call('audit.recent', { before: null, limit: 3 });
  expect(lines.filter((line) => line.action === 'agreements.print').map((line) => line.outcome).sort()).toEqual(['failed', 'ok']);
  expect(JSON.stringify(lines)).not.toContain('罗文静');
});
